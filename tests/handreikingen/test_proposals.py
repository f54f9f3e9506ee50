"""Anyone proposes a change; an editor answers; nothing but an editor's save changes a page."""

import re
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from unittest.mock import patch

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from handreikingen import actions, clock_tasks
from handreikingen.models import Handreiking, Voorstel
from handreikingen.models.voorstel import Stand
from samenwerkingswijzer.ground.models import Gebruiker, Mail

Als = Callable[[Gebruiker], Client]
ANSWERS = {
    "oude_tekst": "Je kent het plan.",
    "nieuwe_tekst": "Je kent het plan en de mensen.",
    "reden": "Zonder mensen geen plan.",
    "e_mail": "",
}


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get()
    return page


@pytest.fixture
def voorstel(intake: Handreiking) -> Voorstel:
    """A proposal with an address to answer to."""
    return actions.propose(
        Voorstel(
            pagina=intake.page_ptr, herkomst=actions.READER, **{**ANSWERS, "e_mail": "lezer@voorbeeld.nl"}
        )
    )


def _key(client: Client, page: Handreiking) -> str:
    """The key of a form that a person looked at for a while."""
    with patch("django.core.signing.time.time", return_value=timezone.now().timestamp() - 60):
        html = client.get(f"/voorstel/{page.pk}/").content.decode()
    found = re.search(r'name="sleutel" value="([^"]+)"', html)
    assert found
    return found[1]


def test_anyone_proposes_a_change_and_the_page_stays_as_it_is(client: Client, intake: Handreiking) -> None:
    answer = client.post(f"/voorstel/{intake.pk}/", {**ANSWERS, "sleutel": _key(client, intake)})
    assert answer.headers["Location"] == f"/voorstel/{intake.pk}/klaar/"
    kept = Voorstel.objects.get()
    assert (kept.pagina_id, kept.nieuwe_tekst, kept.stand) == (intake.pk, ANSWERS["nieuwe_tekst"], "nieuw")
    assert kept.herkomst == "Iemand die de pagina las"
    assert intake.revisions.count() == 1
    assert client.get(f"/voorstel/{intake.pk}/klaar/").status_code == 200


def test_the_same_form_sent_twice_is_one_proposal(client: Client, intake: Handreiking) -> None:
    sent = {**ANSWERS, "sleutel": _key(client, intake)}
    for _ in range(2):
        assert client.post(f"/voorstel/{intake.pk}/", sent).status_code == 302
    assert Voorstel.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"nieuwe_tekst": ""}, "Vul iets in bij: Wat stel je voor?"),
        ({"nieuwe_tekst": "x" * 5001}, "nu zijn het er 5001"),
        ({"nieuwe_tekst": "Bel 111222333 terug."}, "burgerservicenummer"),
        ({"reden": "verborgen \u202e"}, "onzichtbaar teken"),
        ({"e_mail": "lezer"}, "Schrijf het e-mailadres voluit"),
        ({"website": "https://reclame.nl"}, "verborgen veld"),
        ({"sleutel": "zelf-bedacht"}, "Het formulier was te oud."),
        ({"passage": "Bestaat niet"}, ""),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    client: Client, intake: Handreiking, change: dict[str, str], sentence: str
) -> None:
    sent = {**ANSWERS, "oude_tekst": "Mijn eigen woorden.", "sleutel": _key(client, intake), **change}
    answer = client.post(f"/voorstel/{intake.pk}/", sent)
    if not sentence:  # a page without headings asks for none
        assert answer.status_code == 302
        return
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert "Mijn eigen woorden." in html
    assert "<title>Fout: " in html
    assert not Voorstel.objects.exists()


def test_a_form_that_is_sent_at_once_is_a_machine_until_it_is_sent_again(
    client: Client, intake: Handreiking
) -> None:
    key = re.search(r'"sleutel" value="([^"]+)"', client.get(f"/voorstel/{intake.pk}/").content.decode())
    assert key
    answer = client.post(f"/voorstel/{intake.pk}/", {**ANSWERS, "sleutel": key[1]})
    assert "Dat ging wel erg snel." in answer.content.decode()
    assert key[1] in answer.content.decode()


def test_the_eleventh_proposal_of_an_hour_waits_with_its_text(client: Client, intake: Handreiking) -> None:
    for _ in range(10):
        client.post(f"/voorstel/{intake.pk}/", {**ANSWERS, "sleutel": _key(client, intake)})
    answer = client.post(f"/voorstel/{intake.pk}/", {**ANSWERS, "sleutel": _key(client, intake)})
    assert answer.status_code == 429
    assert ANSWERS["nieuwe_tekst"] in answer.content.decode()
    assert Voorstel.objects.count() == 10


def test_taking_over_opens_the_editor_with_both_texts_and_changes_nothing(
    als: Als, redacteur: Gebruiker, voorstel: Voorstel, intake: Handreiking
) -> None:
    browser = als(redacteur)
    assert voorstel.nieuwe_tekst in browser.get("/beheer/voorstellen/").content.decode()
    html = browser.get(f"/beheer/voorstellen/{voorstel.pk}/").content.decode()
    assert "<ins>plan en de mensen.</ins>" in html
    answer = browser.post(
        f"/beheer/voorstellen/{voorstel.pk}/", {"stand": "overgenomen", "antwoord": "Goed punt, we doen het."}
    )
    assert answer.headers["Location"] == f"/beheer/pages/{intake.pk}/edit/?voorstel={voorstel.pk}"
    editor = browser.get(answer.headers["Location"]).content.decode()
    assert "Voorstel om over te nemen" in editor
    assert voorstel.nieuwe_tekst in editor
    assert voorstel.oude_tekst in editor
    assert intake.revisions.count() == 1
    assert "Voorstel om over te nemen" not in browser.get(f"/beheer/pages/{intake.pk}/edit/").content.decode()


@pytest.mark.parametrize("stand", [Stand.overgenomen, Stand.afgewezen])
def test_an_answer_leaves_an_unfinished_draft_and_the_page_word_for_word(
    als: Als, eindredacteur: Gebruiker, voorstel: Voorstel, intake: Handreiking, stand: Stand
) -> None:
    live = intake.kern
    intake.kern = "Een zin die nog niet af"
    draft = intake.save_revision()
    draft.refresh_from_db()
    browser = als(eindredacteur)
    browser.post(f"/beheer/voorstellen/{voorstel.pk}/", {"stand": stand, "antwoord": "Dank je wel."})
    page = Handreiking.objects.get()
    assert (page.latest_revision_id, page.get_latest_revision().content) == (draft.pk, draft.content)
    assert (page.revisions.count(), page.kern) == (2, live)
    opened = browser.get(f"/beheer/pages/{intake.pk}/edit/?voorstel={voorstel.pk}").content.decode()
    assert "Een zin die nog niet af" in opened, "what is taken over goes into the draft, not past it"
    assert voorstel.nieuwe_tekst in opened


@pytest.mark.parametrize(
    ("stand", "sentence"), [(Stand.overgenomen, "neemt je voorstel over"), (Stand.afgewezen, "niet over")]
)
def test_the_answer_goes_to_who_proposed_it(
    redacteur: Gebruiker, voorstel: Voorstel, stand: Stand, sentence: str
) -> None:
    actions.answer(voorstel, stand, "Bedankt & tot ziens.", redacteur)
    sent = Mail.objects.get(soort="voorstel")
    assert sent.aan == "lezer@voorbeeld.nl"
    assert sentence in sent.tekst
    assert "Bedankt & tot ziens." in sent.tekst
    assert "/handreikingen/intake/" in sent.tekst
    assert "lezer" not in sent.titel


def test_one_proposal_has_one_answer(als: Als, redacteur: Gebruiker, voorstel: Voorstel) -> None:
    actions.answer(voorstel, Stand.afgewezen, "Nu niet.", redacteur)
    with pytest.raises(actions.Beantwoord):
        actions.answer(voorstel, Stand.overgenomen, "Toch wel.", redacteur)
    page = als(redacteur).post(
        f"/beheer/voorstellen/{voorstel.pk}/", {"stand": "overgenomen", "antwoord": "Toch wel."}, follow=True
    )
    assert "Iemand anders gaf net al antwoord" in page.content.decode()
    voorstel.refresh_from_db()
    assert (voorstel.stand, voorstel.antwoord) == ("afgewezen", "Nu niet.")
    assert Mail.objects.filter(soort="voorstel").count() == 1


def test_only_editors_read_proposals(
    als: Als, coordinator: Gebruiker, client: Client, voorstel: Voorstel
) -> None:
    for name in ("voorstellen/", f"voorstellen/{voorstel.pk}/", "onderhoud/"):
        for browser in (client, als(coordinator)):
            answer = browser.get(f"/beheer/{name}")
            assert answer.status_code == 302
            assert answer.headers["Location"].startswith("/beheer/login/")


def test_the_address_goes_30_days_after_the_answer(redacteur: Gebruiker, voorstel: Voorstel) -> None:
    moment = timezone.now()
    actions.answer(voorstel, Stand.afgewezen, "Nu niet.", redacteur, moment)
    assert clock_tasks.forget_proposers(moment + timedelta(days=29)) == 0
    assert clock_tasks.forget_proposers(moment + timedelta(days=31)) == 1
    voorstel.refresh_from_db()
    assert (voorstel.e_mail, voorstel.nieuwe_tekst) == ("", ANSWERS["nieuwe_tekst"])


def test_what_is_taken_over_is_on_the_site_when_a_published_version_holds_it(
    als: Als, redacteur: Gebruiker, voorstel: Voorstel, intake: Handreiking
) -> None:
    actions.answer(voorstel, Stand.overgenomen, "Dank je wel.", redacteur)
    intake.save_revision().publish()
    browser = als(redacteur)
    for place in ("voorstellen/?stand=overgenomen", f"voorstellen/{voorstel.pk}/"):
        assert "Staat nog niet op de site" in browser.get(f"/beheer/{place}").content.decode()
    assert "overgenomen voorstel staat nog niet op de site" in browser.get("/beheer/").content.decode()
    later = Handreiking.objects.get()
    later.inleiding = "Je kent het plan – en de mensen!"
    later.go_live_at = timezone.now() + timedelta(days=1)
    later.save_revision().publish()
    assert Voorstel.objects.in_the_works().exists(), "planned is not published"
    later.go_live_at = None
    later.save_revision().publish()
    voorstel.refresh_from_db()
    assert voorstel.verschenen_op
    assert Voorstel.objects.appeared().get() == voorstel
    Handreiking.objects.get().unpublish()
    assert not Voorstel.objects.appeared().exists(), "nobody reads it now"


@pytest.mark.parametrize(
    ("proposed", "page", "stands"),
    [
        ("Bel eerst even.\n\nGa dan langs.", "Ga dan langs. En: bel eerst even!", True),
        ("Bel eerst even.", "Wie belt eerst even?", False),
        ("Café ’s-Gravenhage is open.", "café ‘s-gravenhage is open tot tien", True),
        ("Bel eerst.", "Bel eerst.", False),
        ("… !", "… !", False),
    ],
)
def test_only_what_stands_there_word_for_word_is_known_by_rule(
    proposed: str, page: str, stands: bool
) -> None:
    assert Voorstel(nieuwe_tekst=proposed).stands_in(page) is stands


def test_an_editor_says_that_it_stands_there_in_other_words(
    als: Als, redacteur: Gebruiker, raad: Gebruiker, voorstel: Voorstel, intake: Handreiking
) -> None:
    browser, page = als(redacteur), f"/beheer/voorstellen/{voorstel.pk}/"
    place = f"{page}verschenen/"
    intake.save_revision().publish()
    assert "eerst over" in browser.post(place, follow=True).content.decode()
    Handreiking.objects.update(last_published_at=voorstel.gemaakt_op - timedelta(days=1))
    actions.answer(voorstel, Stand.overgenomen, "Dank je wel.", redacteur)
    assert "Dit staat op de pagina" not in browser.get(page).content.decode(), "nothing was published since"
    assert "publiceer de pagina" in browser.post(place, follow=True).content.decode()
    Handreiking.objects.get().save_revision().publish()
    assert "Dit staat op de pagina" in browser.get(page).content.decode()
    als(raad).post(place)
    assert Voorstel.objects.in_the_works().exists()
    assert "Op de site sinds" in browser.post(place, follow=True).content.decode()
    first = Voorstel.objects.get().verschenen_op
    browser.post(place)
    assert Voorstel.objects.get().verschenen_op == first, "a second click changes nothing"


@pytest.mark.parametrize(("days", "shown"), [(-1, True), (1, False)])
def test_an_older_database_knows_what_was_published_after_its_answer(
    redacteur: Gebruiker, voorstel: Voorstel, days: int, shown: bool
) -> None:
    actions.answer(
        voorstel, Stand.overgenomen, "Dank je wel.", redacteur, timezone.now() + timedelta(days=days)
    )
    import_module("handreikingen.migrations.0015_verschenen").look_back(apps, None)
    voorstel.refresh_from_db()
    assert (voorstel.verschenen_op is not None) == shown
