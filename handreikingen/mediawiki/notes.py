"""Talk pages become notes for editors: plain text, never public."""

from handreikingen.mediawiki import content
from handreikingen.mediawiki.content import Omzetter
from handreikingen.mediawiki.parts import Alinea, Blok, Citaat, Kopje, Rooster
from handreikingen.mediawiki.places import Boom
from handreikingen.mediawiki.plan import Plan
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.sanitising import plain
from handreikingen.models import Wikinotitie


def write(plan: Plan, tree: Boom, converter: Omzetter, report: Verslag) -> None:
    """Make or renew the note of every talk page that says something."""
    known = {note.titel: note for note in Wikinotitie.objects.all()}
    for head, version in plan.overleg:
        title = plan.namen.full(head.titel)[:300]
        read = converter.read(head.titel, version.tekst or "", content.silent)
        text = "\n\n".join(filter(None, map(_plain, read.delen)))
        note = known.get(title) or Wikinotitie(titel=title)
        if not text or note.tekst == text:
            continue
        page = plan.page(head.titel.onderwerp)
        place = tree.plekken.get(page.titel) if page else None
        note.tekst, note.op, note.pagina_id = text, version.op, place.pk if place else None
        note.save()
        report.notities += 1


def _plain(part: Blok) -> str:
    if isinstance(part, Kopje | Citaat):
        return part.tekst
    if isinstance(part, Alinea):
        lines = part.html.replace("<li>", "\n- ").replace("<br>", "\n").splitlines()
        return "\n".join(filter(None, map(plain, lines)))
    if isinstance(part, Rooster):
        return "\n".join(" | ".join(map(plain, row)) for row in part.rijen)
    return ""
