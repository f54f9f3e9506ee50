"""Plain Dutch in a page: long sentences, officialese, nobody who acts."""

from collections.abc import Iterator

from handreikingen import plain_dutch
from handreikingen.tekstcontrole.parts import Part
from handreikingen.tekstcontrole.remarks import Opmerking

WHOLE = "Hele tekst"


def words_and_sentences(part: Part) -> Iterator[Opmerking]:
    """Sentences that nobody reads to the end, and words of an office."""
    for line in part.prose:
        for sentence in plain_dutch.sentences(line):
            if plain_dutch.is_long(sentence):
                count = len(plain_dutch.words(sentence))
                zin = f"Deze zin heeft {count} woorden. Maak er twee zinnen van."
                yield Opmerking(part.plek, zin, sentence, part.anker)
    everything = "\n".join([*part.prose, *part.labels, *(soup.get_text("\n") for soup in part.soups)])
    for term in dict.fromkeys(plain_dutch.forbidden(everything)):
        zin = f"‘{term}’ is geen gewoon woord. Schrijf liever: {plain_dutch.INSTEAD[term]}."
        yield Opmerking(part.plek, zin, "", part.anker)


def whole_text(parts: list[Part]) -> Iterator[Opmerking]:
    """What shows only over the whole page."""
    text = [sentence for part in parts for line in part.prose for sentence in plain_dutch.sentences(line)]
    if plain_dutch.is_heavy(text):
        mean = f"{plain_dutch.mean_length(text):.1f}".replace(".", ",")
        most = plain_dutch.DREMPELS["gemiddelde_zinslengte"]
        yield Opmerking(
            WHOLE, f"Een zin heeft hier gemiddeld {mean} woorden. Houd het bij {most}: knip lange zinnen op."
        )
    hiding = list(dict.fromkeys(plain_dutch.hiding_who_acts(text)))
    if hiding:
        zin = f"In {len(hiding)} van de {len(text)} zinnen staat niet wie iets doet. Noem wie het doet."
        yield Opmerking(WHOLE, zin, hiding[0])
