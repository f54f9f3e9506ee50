"""The work of each role on one initiative, as steps that a journey can read aloud."""

import re
from datetime import date

from tests.journeys.person import Person

TITEL = "Een bankje bij de ’s-Gravenweg"


def registers(resident: Person) -> str:
    """A resident registers an initiative; gives its kenmerk."""
    resident.goes_to("/").follows(re.compile("Meld .*initiatief aan"))
    resident.writes(
        {"Hoe heet je idee": TITEL, "Wat wil je doen": "Een plek waar buren elkaar treffen: café buiten."}
    )
    resident.selects("Welk thema past", "Ontmoeting en sociaal").presses("Volgende")
    resident.writes({"Op welke plek": "Bij de brug", "Wie doen er mee": "Twaalf buren en de school"})
    resident.ticks("Nee").presses("Volgende")
    resident.ticks("Meedenken over het idee", "Ja").presses("Volgende")
    resident.ticks("Inwoner of groep inwoners")
    resident.writes({"Hoe heet je groep": "Buren van de brug", "E-mailadres": "buren@voorbeeld.nl"})
    resident.presses("Volgende").sees(TITEL, "Twaalf buren", "buren@voorbeeld.nl")
    resident.page.wait_for_timeout(1000)
    resident.presses("Versturen").sees("Je aanmelding is verstuurd")
    found = re.search(r"\d{4}-[B-Z]{4}", resident.page.locator("main").inner_text())
    assert found
    return found.group()


def opens(person: Person, kenmerk: str, screen: str = "") -> Person:
    """A screen of the dossier."""
    return person.goes_to(f"/werkplek/{kenmerk}/{screen}")


def assigns(coordinator: Person, kenmerk: str) -> None:
    """The coordinator gives it to somebody of the pool."""
    coordinator.goes_to("/werkplek/").follows(TITEL)
    opens(coordinator, kenmerk, "toewijzen/").ticks("Accountmanager dorpen")
    coordinator.writes({"Waarom deze accountmanager": "Kent het dorp."})
    coordinator.presses("Accountmanager toewijzen").sees("Accountmanager dorpen")


def does(person: Person, kenmerk: str, handeling: str, reason: str = "") -> None:
    """One handeling, confirmed."""
    opens(person, kenmerk, f"doen/{handeling}/")
    if reason:
        person.writes({"Waarom": reason})
    person.page.locator("main form button[type=submit]").first.click()
    person.looks()


def takes_in(manager: Person, kenmerk: str) -> None:
    """Intake with the seven questions, and the first estimate."""
    does(manager, kenmerk, "verkennen")
    manager.sees("Vul de intake in")
    opens(manager, kenmerk, "intake/")
    questions = (
        "1. Wie",
        "2. Wat voor",
        "3. Wat is",
        "4. Wat hoort",
        "5. Wie hebben",
        "6. Hoe staat",
        "7. Wat vragen",
    )
    manager.writes(dict.fromkeys(questions, "Daar is samen over gesproken."))
    manager.ticks("Waarschijnlijk").writes({"Waar blijkt dat uit": "De buren onderhouden de bank zelf."})
    manager.presses("Bewaren")
    opens(manager, kenmerk, "inschatting/")
    manager.writes({"Hoe hangt dit samen": "Past bij ontmoeten.", "Waarom?": "Er is veel energie."})
    manager.ticks("Hoog", "Ambtelijke organisatie").presses("Bewaren")
    does(manager, kenmerk, "verbreden")


def widens(manager: Person, kenmerk: str) -> None:
    """A colleague and a party with an interest."""
    opens(manager, kenmerk, "verbreding/")
    manager.writes({"Team of functie": "Team groen", "Waarom deze collega": "Beheert de berm."}).presses(
        "Bewaren"
    )
    opens(manager, kenmerk, "betrokkenen/")
    manager.ticks("Belanghebbende").writes({"Wie": "Dorpsbelang"})
    manager.writes({"Wat wil of vreest": "Geen overlast in de avond."}).presses("Bewaren")
    does(manager, kenmerk, "wegen")


def weighs_interests(manager: Person, kenmerk: str) -> None:
    """One row per interest, and the test against the principles of the council."""
    opens(manager, kenmerk, "belangen/").selects("Waar pleit dit belang voor?", "Pleit voor remmen")
    manager.selects("Hoe zwaar weegt", "Zwaar").selects("Hoe is deze partij", "In een gesprek")
    manager.writes({"Waar blijkt dat uit": "Verslag van het gesprek."}).presses("Bewaren")
    opens(manager, kenmerk, "toets/")
    for fits in manager.page.locator("input[type=radio][value=past]").all():
        fits.check()
    manager.presses("Bewaren")


def weighs(manager: Person, kenmerk: str) -> None:
    """Every interest and every principle, the advice for the directie, and on to the decision."""
    weighs_interests(manager, kenmerk)
    opens(manager, kenmerk, "weging/")
    manager.writes(
        {
            "Wie wogen mee": "Team groen",
            "Waarom dit advies": "Het past.",
            "Hoe pakken": "Wij leggen de tegels.",
        }
    )
    for question, answer in (
        ("wijzigt_beleid", "nee"),
        ("politiek_gevoelig", "nee"),
        ("binnen_mandaat", "ja"),
    ):
        manager.page.locator(f"input[name={question}][value={answer}]").check()
    manager.writes({"Wat kost het de gemeente": "500"}).ticks("Versterken")
    manager.presses("Toon eerst wie besluit").sees("directie", "De regel die geldt")
    manager.selects("Hoe versterken", "Faciliteren").presses("Bewaren")
    does(manager, kenmerk, "voorleggen")


def answers(person: Person, score: str) -> None:
    """The same score on every criterium on the screen, with a sentence where one is asked."""
    sheet = person.page.locator("main section.schaal")
    for number in range(sheet.count()):
        part = sheet.nth(number)
        part.locator(f"input[type=radio][value='{score}']").check()
        if score in "125":
            part.get_by_label(re.compile("Waarom")).fill("Dat spraken we samen zo af.")


def answers_apart(person: Person, score: str) -> None:
    """A whole sheet in parts, from the mailed link to thanks."""
    person.sees("Dit gebeurt er met je antwoorden", "Deel 1 van 3")
    for button in ("Bewaren en verder", "Bewaren en verder", "Verstuur mijn antwoorden"):
        answers(person, score)
        person.presses(button)
    person.sees("je antwoorden zijn verstuurd")


def expects(manager: Person, kenmerk: str) -> None:
    """Beforehand: together with the initiator, and a partner who is asked apart."""
    opens(manager, kenmerk, "evaluatie/").presses(re.compile("vooraf"))
    fills_together(manager, kenmerk, "4")
    opens(manager, kenmerk, "evaluatie/").follows(re.compile("Nodig iemand uit"))
    manager.selects("Wie nodig je uit", "Dorpsbelang").writes({"E-mailadressen": "dorpsbelang@voorbeeld.nl"})
    manager.presses("Verstuur de uitnodiging")


def sees_the_whole_sheet(partner: Person, link: str) -> None:
    """All questions on one page, a low score without its reason, and a conflict with what is stored by now."""
    partner.follows("Liever alle vragen op één pagina").page.locator(
        "main input[type=radio][value='1']"
    ).first.check()
    partner.presses("Verstuur mijn antwoorden").sees("Leg in een zin uit waarom")
    partner.goes_to(link)


def withdraws(manager: Person, kenmerk: str, postman: Person) -> None:
    """Somebody who was asked by mistake: the link in the mail opens nothing any more."""
    opens(manager, kenmerk, "evaluatie/").follows(re.compile("Nodig iemand uit"))
    manager.selects("Wie nodig je uit", "Andere partners").writes(
        {"E-mailadressen": "per.ongeluk@voorbeeld.nl"}
    )
    manager.presses("Verstuur de uitnodiging")
    link = mailed_link(postman, kenmerk, "per.ongeluk@voorbeeld.nl")
    manager.presses(re.compile("Trek in")).sees("De uitnodiging is ingetrokken.")
    postman.goes_to(link).sees("Deze pagina is er niet")


def fills_together(manager: Person, kenmerk: str, score: str) -> None:
    """The joint sheet of the evaluation that is open."""
    opens(manager, kenmerk, "evaluatie/").follows("Vul samen in")
    answers(manager, score)
    manager.presses("Bewaar de antwoorden")


def mailed_link(postman: Person, kenmerk: str, to: str, mentioned: str = "") -> str:
    """The link in the newest mail to this address that mentions this, as the post box of the demo shows it."""
    postman.goes_to("/demo/postbus/")
    row = postman.page.locator("main li, main tr").filter(has_text=to).filter(has_text=mentioned).first
    row.get_by_role("link").first.click()
    text = postman.looks().page.locator("main").inner_text()
    found = re.search(r"https?://\S+/(?:volgen|evaluatie)/[\w-]+/", text)
    assert found, f"no link for {kenmerk} in: {text}"
    return found.group()


def decides(directie: Person, kenmerk: str) -> None:
    """The directie records its decision."""
    directie.goes_to("/sturing/besluiten/").sees(TITEL).goes_to(f"/sturing/besluiten/{kenmerk}/")
    directie.ticks("Versterken").writes({"Waarom, in gewone taal": "Buren ontmoeten elkaar hier."})
    directie.writes({"Datum van het besluit": date.today().isoformat()})  # noqa: DTZ011  # as the calendar says
    directie.presses("Besluit vastleggen")
    assert directie.path.startswith("/sturing/besluiten/")


def agrees_and_starts(manager: Person, kenmerk: str) -> None:
    """An agreement, and then the work begins."""
    opens(manager, kenmerk, "afspraken/").ticks("De gemeente")
    manager.writes({"Wat is afgesproken": "Tegels leggen.", "Voor wanneer": "2027-03-01"}).presses("Bewaren")
    does(manager, kenmerk, "realiseren")


def looks_back(manager: Person, kenmerk: str) -> None:
    """An interim evaluation, a bit lower than expected, and the mirror of both."""
    opens(manager, kenmerk, "evaluatie/").presses(re.compile("[Tt]ussentijds|[Tt]ussendoor"))
    fills_together(manager, kenmerk, "3")
    manager.goes_to(f"/werkplek/{kenmerk}/evaluatie/spiegel/").sees("Verwacht", "Nu", "Verschil")
    closes(manager, kenmerk)


def closes(manager: Person, kenmerk: str) -> None:
    """From here on the answers stand, and the council reads them."""
    closing = re.compile("Sluit de evaluatie")
    opens(manager, kenmerk, "evaluatie/").follows(closing).presses(closing).sees("Verwacht")
    opens(manager, kenmerk, "evaluatie/").sees("Staat vast sinds")
    assert manager.page.get_by_role("link", name=closing).count() == 0


def completes(manager: Person, kenmerk: str) -> None:
    """The agreement was kept, everybody looks back once more, and the dossier is done."""
    opens(manager, kenmerk, "afspraken/").follows("Tegels leggen").ticks("Nagekomen").presses("Bewaren")
    opens(manager, kenmerk, "evaluatie/").presses(re.compile("achteraf"))
    fills_together(manager, kenmerk, "5")
    closes(manager, kenmerk)
    does(manager, kenmerk, "afronden")
    manager.goes_to(f"/werkplek/{kenmerk}/").sees("Afgerond")


def finds_it_done(raad: Person, kenmerk: str) -> None:
    """The council goes from its dashboard to the list and this dossier: expected beside what became of it."""
    raad.goes_to("/sturing/").goes_to("/sturing/lijst/?status=afgerond").follows(TITEL)
    assert kenmerk in raad.path
    raad.sees("Verwacht", "Verschil")
    assert "@" not in raad.page.locator("main").inner_text()


def mailed_text(postman: Person, to: str, mentioned: str) -> None:
    """The newest mail to this address says this."""
    postman.goes_to("/demo/postbus/")
    row = postman.page.locator("main li, main tr").filter(has_text=to).first
    row.get_by_role("link").first.click()
    postman.looks().sees(mentioned)
