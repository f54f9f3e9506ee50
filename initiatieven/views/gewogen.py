"""How what was weighed reads: the interests and the test, in words that the council may read."""

from typing import Any

from django.db.models import Q

from initiatieven.models import Weging


def tables(weging: Weging) -> dict[str, Any]:
    """The interests and tests of this weighing; of the round under way until it is decided. Two queries."""
    mine = Q(weging=weging) if weging.afgerond_op else Q(weging=None, initiatief=weging.initiatief_id)
    rows = weging.initiatief.gewogen_belangen.filter(mine)
    tests = weging.initiatief.toetsen.filter(mine).select_related("uitgangspunt")
    return {"belangen": list(rows), "toetsen": list(tests)}
