"""What the conversation concluded about one question, and what will be done otherwise."""

from evaluatie.models import Evaluatie, Gesprekspunt


def adjusted(evaluatie: Evaluatie, code: str) -> list[Gesprekspunt]:
    """The points about this question of which something was concluded or agreed, with their agreements. Two queries."""
    points = Gesprekspunt.objects.filter(gesprek__evaluatie=evaluatie, criterium__code=code)
    rows = points.prefetch_related("bijsturingen__afspraak")
    return [row for row in rows if row.conclusie or row.bijsturingen.all()]
