"""A wrong file ends with one clear sentence, and nothing on the site has changed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Revision

from handreikingen.mediawiki import dump
from handreikingen.mediawiki.faults import Verhuisfout
from handreikingen.mediawiki.titles import Namen, Titel
from tests.handreikingen.mediawiki.wiki import HEAD, Wiki

WHOLE = Wiki().schrijf("Thuis", "Tekst.").xml()
BOMB = '<!DOCTYPE m [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>\n' + WHOLE.replace("Tekst.", "&b;")
STUB = WHOLE.replace('<text bytes="6" xml:space="preserve">Tekst.</text>', '<text id="7" bytes="6" />')

WRONG = {
    "afgebroken": (WHOLE[:-60], "De export is beschadigd of afgebroken bij regel"),
    "geen xml": ("Dit is gewone tekst.", "Dit is geen export van MediaWiki"),
    "andere xml": ("<html><body/></html>", "Dit is geen export van MediaWiki"),
    "verstopt": ("<wiki><!-- <mediawiki --></wiki>", "Dit is geen export van MediaWiki"),
    "entiteiten": (BOMB, "De export bevat eigen XML-definities"),
    "leeg": (HEAD + "</mediawiki>", "In de export staat geen enkele pagina"),
    "zonder tekst": (STUB, "In de export staan geen teksten"),
    "zonder datum": (WHOLE.replace("2015-", "x"), "heeft geen geldige datum"),
    "ingepakt": ("BZh91AY", "Het bestand is ingepakt (bzip2). Pak het eerst uit."),
    "te grote versie": (
        WHOLE.replace("Tekst.", "a" * (dump.MOST_TEXT + 1)),
        "De pagina ‘Thuis’ heeft meer dan 2 MB",
    ),
}


def read(path: Path) -> list[tuple[dump.Kop, dump.Versie]]:
    """Everything in the file."""
    return list(dump.versions(path, Namen()))


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_file_is_refused_with_one_sentence(kind: str, tmp_path: Path) -> None:
    text, sentence = WRONG[kind]
    path = tmp_path / "dump.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Verhuisfout) as refused:
        read(path)
    assert str(refused.value).startswith(sentence) or sentence in str(refused.value)


def test_a_hundred_megabytes_in_one_page_is_not_read_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "dump.xml"
    before, after = WHOLE.split("Tekst.")
    with path.open("w", encoding="utf-8") as file:
        file.write(before)
        for _ in range(100):
            file.write("a" * 1024 * 1024)
        file.write(after)
    with pytest.raises(Verhuisfout, match="groter dan 24 MB"):
        read(path)


def test_a_page_is_read_with_its_head_and_versions(tmp_path: Path) -> None:
    wiki = Wiki().schrijf("Overleg:thuis", "Een").schrijf("Thuis", "Oud", "Nieuw").verwijs("Weg", "Thuis")
    found = read(wiki.save(tmp_path / "dump.xml"))
    assert [head.titel for head, _ in found] == [
        Titel(1, "Thuis"),
        Titel(0, "Thuis"),
        Titel(0, "Thuis"),
        Titel(0, "Weg"),
    ]
    assert [version.tekst for _, version in found][:3] == ["Een", "Oud", "Nieuw"]
    assert found[-1][0].naar == "Thuis"
    assert found[0][1].op.isoformat() == "2015-01-02T10:00:00+00:00"


def test_a_hidden_version_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "dump.xml"
    path.write_text(WHOLE.replace('<text bytes="6"', '<text deleted="deleted" bytes="6"'), encoding="utf-8")
    assert [version.tekst for _, version in read(path)] == [None]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["afgebroken", "entiteiten", "geen xml"])
def test_the_command_leaves_the_site_as_it_was(kind: str, tmp_path: Path, gids: None) -> None:
    before = (Page.objects.count(), Revision.objects.count())
    path = tmp_path / "dump.xml"
    path.write_text(WRONG[kind][0], encoding="utf-8")
    with pytest.raises(CommandError, match=r"^Er is niets verhuisd\. "):
        call_command("importeer_mediawiki", path, bestanden=tmp_path)
    assert (Page.objects.count(), Revision.objects.count()) == before


@pytest.mark.django_db
def test_a_fault_halfway_undoes_everything(tmp_path: Path, verhuis: Callable[..., str]) -> None:
    bomb = Wiki().schrijf("Goed", "Prima.").schrijf("Slecht", "{{T0}}", "Nu goed.")
    for level in range(12):
        bomb.schrijf(f"Sjabloon:T{level}", f"{{{{T{level + 1}}}}}" * 10)
    before = (Page.objects.count(), Revision.objects.count())
    with pytest.raises(CommandError, match="maken samen te veel tekst"):
        verhuis(bomb)
    assert (Page.objects.count(), Revision.objects.count()) == before
    assert not (tmp_path / "media").exists()


TANGLES = {
    "elementen": ("<div>" * 5000, "Er gaat te veel open dat nergens sluit."),
    "half element": ('<div a="' * 5000, "Er gaat te veel open dat nergens sluit."),
    "tabellen": ("{|\n|\n" * 5000, "Er gaat te veel open dat nergens sluit."),
    "sjablonen": ("{{a|" * 5000, "Er gaat te veel open dat nergens sluit."),
    "links": ("[[Bestand:A.png|" * 5000, "Er gaat te veel open dat nergens sluit."),
    "diep": ("{{" * 5000 + "x" + "}}" * 5000, "Alles staat te diep in elkaar."),
}


@pytest.mark.django_db
@pytest.mark.timeout(20)
@pytest.mark.parametrize("kind", TANGLES)
def test_a_text_that_would_keep_the_parser_busy_for_minutes_is_refused(
    kind: str, verhuis: Callable[..., str]
) -> None:
    text, sentence = TANGLES[kind]
    before = (Page.objects.count(), Revision.objects.count())
    with pytest.raises(CommandError) as refused:
        verhuis(Wiki().schrijf("Goed", "Prima.").schrijf("Slecht", text))
    assert str(refused.value) == f"Er is niets verhuisd. De pagina ‘Slecht’ is niet te lezen. {sentence}"
    assert (Page.objects.count(), Revision.objects.count()) == before


@pytest.mark.django_db
def test_long_lists_and_line_breaks_are_no_tangle(verhuis: Callable[..., str]) -> None:
    verhuis(
        Wiki().schrijf("Lang", "Regel.\n\n" + "a<br>" * 1500 + "\n" + "<li>punt" * 1500 + "\n" + "*" * 5000)
    )
    assert Page.objects.get(title="Lang").specific.inhoud


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"onder": "/bestaat-niet/"}, "De pagina /bestaat-niet/ is er niet."),
        (
            {"onder": "/handreikingen/intake/"},
            "Onder /handreikingen/intake/ kunnen geen pagina's met uitleg hangen.",
        ),
        ({"bestanden": Path("weg")}, "De map weg is er niet."),
    ],
)
def test_a_wrong_option_is_refused(
    options: dict[str, object], sentence: str, tmp_path: Path, gids: None
) -> None:
    path = Wiki().schrijf("Thuis", "Tekst.").save(tmp_path / "dump.xml")
    with pytest.raises(CommandError) as refused:
        call_command("importeer_mediawiki", path, **options)
    assert str(refused.value) == f"Er is niets verhuisd. {sentence}"
