"""Who is signed in, with the roles in the same query: every page of staff reads both."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import StringAgg, Value

from samenwerkingswijzer.ground.models import Gebruiker

_BETWEEN = ","


class MetRollen(AuthenticationBackend):
    """Signing in as allauth does it; only fetching the user for a request differs."""

    def get_user(self, user_id: int) -> Gebruiker | None:
        """The active user of a session, with the names of the groups as `rolnamen`."""
        names = StringAgg("groups__name", Value(_BETWEEN))
        user = Gebruiker.objects.filter(pk=user_id).annotate(rolnamen=names).first()
        return user if user is not None and self.user_can_authenticate(user) else None
