"""Initiatives as everyone reads them, without the road to them."""

from typing import Any

from django.utils import timezone

from initiatieven.models import Initiatief, Kern
from initiatieven.status import Status


def public(kenmerk: str, kern: Kern | None = None, **values: Any) -> Initiatief:
    """An initiative that everyone may read."""
    moment = values.pop("aangemeld_op", timezone.now())
    return Initiatief.objects.create(
        kenmerk=kenmerk,
        titel=f"Moestuin {kenmerk}",
        samenvatting="Alleen voor de gemeente.",
        publieke_samenvatting="Een tuin voor iedereen.",
        type_initiatiefnemer="inwoners",
        status=Status.realisatie,
        kern=kern,
        aangemeld_op=moment,
        status_sinds=moment,
        openbaar_sinds=moment,
        **{"typering": "groen", **values},
    )
