"""Questions in versions: the coordinator writes a new one apart, and what is in use never changes."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from evaluatie import actions, questions
from evaluatie.management.commands.laad_criteria import NOG_BEZIG, STAAT_KLAAR, load_criteria
from evaluatie.models import SCHAAL, Criterium, CriteriumSet, Moment, Perspectief
from evaluatie.questions import NietMogelijk
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.commands import KADERS
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, invited, joint
from tests.evaluatie.test_freezing import refused

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def concept(criteria: None) -> CriteriumSet:
    """A new version that is being written."""
    return questions.begin()


def fields(criterium: Criterium, **changed: object) -> dict[str, object]:
    """The form of a question as a browser sends it."""
    sent: dict[str, object] = {"versie": str(criterium.versie), "titel": criterium.titel, "volgorde": "1"}
    sent |= {"hulptekst": "Let op.", "subpunten": "Eén\nTwee", "gevraagd_aan": ["gezamenlijk", "partner"]}
    for moment in ("vooraf", "achteraf"):
        sent[f"gezamenlijk_{moment}"] = f"Samen {moment}?"
        sent[f"partner_{moment}"] = f"Partner {moment}?"
    return sent | changed


def test_a_new_version_is_a_copy_and_there_is_one_at_a_time(concept: CriteriumSet) -> None:
    assert (concept.nummer, concept.concept, concept.criteria.count()) == (2, True, 9)
    assert questions.begin() == concept
    first = concept.criteria.asked_of("partner", "vooraf")[0]
    assert first.vraag == "In hoeverre verwacht je dat het initiatief zijn doel bereikt?"  # type: ignore[attr-defined]


def test_what_is_being_written_asks_nobody_anything(
    concept: CriteriumSet, breng: Bring, evalueer: Fill
) -> None:
    assert CriteriumSet.objects.in_force(TODAY()).get().nummer == 1
    assert evalueer(breng(Status.besluit), Moment.vooraf).set.nummer == 1


def test_an_evaluation_keeps_its_own_questions(concept: CriteriumSet, breng: Bring, evalueer: Fill) -> None:
    old = evalueer(breng(Status.besluit), Moment.vooraf)
    questions.take_into_use(concept, TODAY())
    new = evalueer(breng(Status.besluit), Moment.vooraf)
    assert (old.set.nummer, new.set.nummer) == (1, 2)
    assert CriteriumSet.objects.get(nummer=1).geldig_tot == TODAY()
    assert refused("UPDATE evaluatie_criterium SET titel = 'Anders'")
    assert refused("UPDATE evaluatie_bewoording SET vraag = 'Anders'")
    assert refused("DELETE FROM evaluatie_bewoording")


def test_a_version_in_use_has_no_way_to_be_changed(criteria: None, als: Als, coordinator: Gebruiker) -> None:
    used = CriteriumSet.objects.get()
    row = used.criteria.first()
    assert row is not None
    with pytest.raises(NietMogelijk):
        questions.keep(row, {})
    with pytest.raises(NietMogelijk):
        questions.drop(row)
    with pytest.raises(NietMogelijk):
        questions.discard(used)
    browser = als(coordinator)
    for rest in ("ritme/", f"vragen/{row.pk}/", "vragen/nieuw/"):
        assert browser.get(f"/werkplek/criteria/1/{rest}").status_code == 404
    assert browser.get("/werkplek/criteria/1/").status_code == 200


def test_two_versions_in_one_day_do_not_overlap(concept: CriteriumSet) -> None:
    questions.take_into_use(concept, TODAY())
    assert questions.first_day() == TODAY() + timedelta(days=1)
    questions.take_into_use(questions.begin(), questions.first_day())
    days = CriteriumSet.objects.order_by("nummer").values_list("geldig_van", "geldig_tot")
    tomorrow = TODAY() + timedelta(days=1)
    assert list(days) == [(date(2017, 1, 1), TODAY()), (TODAY(), tomorrow), (tomorrow, None)]


def test_the_coordinator_writes_a_question_and_who_gets_it(
    concept: CriteriumSet, als: Als, coordinator: Gebruiker
) -> None:
    browser, base = als(coordinator), f"/werkplek/criteria/{concept.nummer}/"
    row = concept.criteria.get(code="doelen")
    url = f"{base}vragen/{row.pk}/"
    assert browser.post(url, fields(row, gezamenlijk_vooraf="")).status_code == 422
    assert browser.post(url, fields(row, titel="Doelen gehaald")).status_code == 302
    row.refresh_from_db()
    assert (row.code, row.titel, row.subpunten) == ("doelen", "Doelen gehaald", ["Eén", "Twee"])
    assert "doelen" not in [one.code for one in concept.criteria.asked_of("raad", "vooraf")]
    assert concept.criteria.asked_of("partner", "vooraf")[0].vraag == "Partner vooraf?"  # type: ignore[attr-defined]
    stale = browser.post(url, fields(row, titel="Van een oud scherm", versie="1"))
    assert stale.status_code == 409
    assert "Doelen gehaald" in stale.content.decode()


def test_a_new_question_gets_a_code_of_its_own(
    concept: CriteriumSet, als: Als, coordinator: Gebruiker
) -> None:
    browser = als(coordinator)
    base = f"/werkplek/criteria/{concept.nummer}/"
    browser.post(
        f"{base}vragen/nieuw/",
        fields(Criterium(versie=0, titel="Doelen")) | {"versie": "0", "volgorde": "10"},
    )
    assert set(concept.criteria.filter(titel="Doelen").values_list("code", flat=True)) == {"doelen-2"}
    gone = concept.criteria.get(code="exploitatie")
    browser.post(f"{base}vragen/{gone.pk}/weg/")
    assert not concept.criteria.filter(code="exploitatie").exists()
    page = browser.post(
        f"{base}ingaan/", {"versie": str(concept.versie), "geldig_van": "2016-01-01"}, follow=True
    )
    assert "of een latere dag" in page.content.decode()
    browser.post(f"{base}ingaan/", {"versie": str(concept.versie), "geldig_van": TODAY().isoformat()})
    assert CriteriumSet.objects.in_force(TODAY()).get().nummer == 2


@pytest.mark.parametrize(
    ("days", "before", "allowed"),
    [("14", "5", True), ("14", "14", False), ("0", "0", False), ("9999", "1", False)],
)
def test_the_rhythm_leaves_time_to_answer(
    concept: CriteriumSet, als: Als, coordinator: Gebruiker, days: str, before: str, allowed: bool
) -> None:
    form = {
        "versie": "1",
        "tussentijds_na": "3",
        "achteraf_na": "2",
        "antwoordtijd": days,
        "herinneren_voor": before,
    }
    page = als(coordinator).post(f"/werkplek/criteria/{concept.nummer}/ritme/", form)
    assert page.status_code == (302 if allowed else 422)


def test_a_sheet_is_whole_when_its_own_questions_are_answered(
    concept: CriteriumSet, breng: Bring, accountmanager: Gebruiker
) -> None:
    for row in concept.criteria.exclude(code__in=["doelen", "relaties"]):
        row.gevraagd_aan = [Perspectief.partner.value]
        row.save()
    questions.take_into_use(concept, TODAY())
    evaluatie = actions.start(breng(Status.besluit), Moment.vooraf, Actor.user(accountmanager))
    asked = [one.code for one in actions.questions(joint(evaluatie))]
    assert asked == ["doelen", "relaties"]
    answers = {one.pk: actions.Oordeel(score=3) for one in actions.questions(joint(evaluatie))}
    actions.answer(joint(evaluatie), answers, Actor.user(accountmanager))
    evaluatie.refresh_from_db()
    assert evaluatie.volledig
    assert len(actions.questions(invited(evaluatie, accountmanager))) == 9


def test_people_concerned_are_asked_as_partners_where_no_words_are_theirs(concept: CriteriumSet) -> None:
    row = concept.criteria.get(code="doelen")
    row.bewoordingen.filter(perspectief="belanghebbende").delete()
    asked = {one.code: one.vraag for one in concept.criteria.asked_of("belanghebbende", "achteraf")}  # type: ignore[attr-defined]
    assert asked["doelen"] == "In hoeverre heeft het initiatief zijn doel bereikt?"


def shipped(*titles: str) -> dict[str, Any]:
    """A file with one question per title, as it comes with a release."""
    scale = [{"waarde": score, "label": label} for score, label in SCHAAL.items()]
    wording = {"gezamenlijk": "Hoe gaat het?", "partner": "Hoe gaat het voor jou?"}
    rows = [{"code": one.lower(), "titel": one, "vooraf": wording, "achteraf": wording} for one in titles]
    return {"versie": 1, "schaal": scale, "criterium": rows}


def test_newer_questions_of_a_release_stand_ready_beside_those_in_use(
    criteria: None, breng: Bring, evalueer: Fill, als: Als, coordinator: Gebruiker
) -> None:
    browser = als(coordinator)
    assert "nieuwe vragen" not in browser.get("/werkplek/criteria/").content.decode()
    old = evalueer(breng(Status.besluit), Moment.vooraf)
    assert load_criteria(shipped("Doelen", "Rust")) == (2, STAAT_KLAAR.format(2))
    assert load_criteria(shipped("Doelen", "Rust")) == (0, ""), "once"
    assert CriteriumSet.objects.in_force(TODAY()).get().nummer == 1
    assert "Er staan nieuwe vragen klaar" in browser.get("/werkplek/criteria/").content.decode()
    assert "Kijk naar de nieuwe vragen" in browser.get("/werkplek/").content.decode()
    page = browser.get("/werkplek/criteria/2/")
    assert "kwamen mee met een nieuwe versie" in page.content.decode()
    fields = {"versie": "1", "geldig_van": TODAY().isoformat()}
    browser.post("/werkplek/criteria/2/ingaan/", fields)
    new = evalueer(breng(Status.besluit), Moment.vooraf)
    assert [one.set.criteria.count() for one in (old, new)] == [9, 2]
    assert "Kijk naar de nieuwe vragen" not in browser.get("/werkplek/").content.decode()
    assert load_criteria(shipped("Doelen", "Rust")) == (0, ""), "in use now"


def test_while_the_coordinator_writes_newer_questions_wait_and_the_command_says_so(
    concept: CriteriumSet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load_criteria(shipped("Doelen")) == (0, NOG_BEZIG)
    assert CriteriumSet.objects.get(concept=True) == concept
    questions.discard(concept)
    (tmp_path / "opgaven.toml").write_text("opgave = []")
    text = (KADERS / "criteria.toml").read_text().replace('titel = "Doelen en opgaven"', 'titel = "Doelen"')
    (tmp_path / "criteria.toml").write_text(text)
    call_command("laad_criteria", map=tmp_path)
    assert "staan klaar als versie 2 en zijn nog niet in gebruik" in capsys.readouterr().out


def test_a_file_with_another_scale_is_refused(criteria: None) -> None:
    wrong = shipped("Doelen")
    wrong["schaal"].pop()
    with pytest.raises(CommandError, match="schaal"):
        load_criteria(wrong)
