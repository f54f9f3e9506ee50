"""No lost update: saving over someone else's change is refused."""

import threading

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from wagtail.models import Page

from initiatieven.models import Kern
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.versions import Overschreden


@pytest.mark.django_db
def test_the_second_who_saves_is_refused_and_sees_what_is_stored(dorp: Kern) -> None:
    mine, yours = Kern.objects.get(), Kern.objects.get()
    mine.naam, yours.naam = "Van mij", "Van jou"
    versions.save(mine)
    with pytest.raises(Overschreden) as refusal:
        versions.save(yours)
    assert str(refusal.value.huidig) == "Van mij"
    assert Kern.objects.get().naam == "Van mij"


@pytest.mark.django_db
def test_each_save_raises_the_version_by_one(dorp: Kern) -> None:
    for expected in (2, 3, 4):
        versions.save(dorp)
        assert Kern.objects.get().versie == dorp.versie == expected


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_every_accepted_save_counts() -> None:
    kern = Kern.objects.create(naam="Ergens", sleutel="ergens")
    accepted: list[int] = []

    def work() -> None:
        for _ in range(10):
            try:
                versions.save(Kern.objects.get(pk=kern.pk))
                accepted.append(1)
            except Overschreden:
                continue
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kern.refresh_from_db()
    assert accepted
    assert kern.versie == 1 + len(accepted)


@pytest.mark.django_db(transaction=True)
def test_after_a_test_that_commits_roles_and_root_page_are_there_again() -> None:
    assert Group.objects.filter(name="coordinator").exists()
    assert Page.objects.filter(depth=1).exists()
