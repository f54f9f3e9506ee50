"""What libraries mail goes into the outbox too: kept, sent by the worker, and again when the mail server was away."""

import hashlib
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from samenwerkingswijzer.ground import mail

KIND = "overig"


class Backend(BaseEmailBackend):
    """Mailer `default`: writes a row per recipient; `mail.send` brings it to the mailer `post`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write every message to the outbox and return how many were written."""
        return sum(self._write(message) for message in email_messages)

    def _write(self, message: EmailMessage) -> bool:
        about = hashlib.sha256(f"{message.subject}\n{message.body}".encode()).hexdigest()[:60]
        moment = timezone.now().isoformat()
        rows = [
            mail.queue(KIND, about, moment, to, str(message.subject)[:200], str(message.body))
            for to in message.recipients()
        ]
        return any(row is not None for row in rows)
