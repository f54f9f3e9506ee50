"""Two clicks at the same moment, in two server processes: one dossier, one mail (NORMEN C22)."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connections

from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.registration import Aanmelder, register
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Mail


def _send(together: Barrier, sleutel: UUID) -> str:
    initiatief = Initiatief(titel="Bus", samenvatting="Rijden.", type_initiatiefnemer="inwoners")
    aanmelder = Aanmelder("Groep", e_mail="groep@voorbeeld.nl")
    try:
        together.wait(timeout=60)
        return register(initiatief, aanmelder, Actor.holder(None), sleutel=sleutel).kenmerk
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_two_sends_at_the_same_moment_make_one_dossier_and_one_mail() -> None:
    together, sleutel = Barrier(2), uuid4()
    with ThreadPoolExecutor(2) as pool:
        codes = [job.result() for job in [pool.submit(_send, together, sleutel) for _ in range(2)]]
    assert codes[0] == codes[1] == Initiatief.objects.get().kenmerk
    assert Gebeurtenis.objects.count() == 1
    assert Mail.objects.filter(soort="aangemeld").count() == 1
