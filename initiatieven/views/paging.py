"""Leafing through a long list without counting all of it."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

from initiatieven.worklists import LIMIT, count_label

PER_PAGE = 25


class BegrensdePaginator(Paginator[Any]):
    """Counts up to LIMIT: counting and skipping 100,000 rows would take longer than reading a page."""

    known: int | None = None
    """How many there are, when somebody counted them already."""

    @cached_property
    def _keys(self) -> list[Any]:
        """Which rows, in order: one query that counts them too."""
        return list(self._rows.values_list("pk", flat=True)[: LIMIT + 1])

    @property
    def _rows(self) -> QuerySet[Any]:
        assert isinstance(self.object_list, QuerySet)  # by page_of
        return self.object_list

    @cached_property
    def _counted(self) -> int:
        return len(self._keys) if self.known is None else self.known

    @cached_property
    def count(self) -> int:
        """The number of rows to leaf through, never more than LIMIT."""
        return min(self._counted, LIMIT)

    def page(self, number: int | str) -> Page[Any]:
        """One page. First which rows, then those rows whole: a database that sorts carries every column along."""
        place = self.validate_number(number)
        start = (place - 1) * self.per_page
        end = min(start + self.per_page, self.count)
        keys = (
            self._keys[start:end]
            if self.known is None
            else self._rows.values_list("pk", flat=True)[start:end]
        )
        whole = {row.pk: row for row in self._rows.filter(pk__in=list(keys)).order_by()}
        return Page([whole[key] for key in keys if key in whole], place, self)

    @property
    def is_cut(self) -> bool:
        """Whether there are more rows than one can leaf through."""
        return self._counted > LIMIT

    @property
    def label(self) -> str:
        """The number of rows in words: "12", or "meer dan 1.000"."""
        return count_label(self._counted)


def page_of(request: HttpRequest, rows: QuerySet[Any], known: int | None = None) -> Page[Any]:
    """The page that the address asks for; a number that is none gives the first or last page.

    `known` is how many rows there are, when that was counted already.
    """
    paginator = BegrensdePaginator(rows, PER_PAGE)
    paginator.known = known
    return paginator.get_page(request.GET.get("page"))


def kept_query(request: HttpRequest) -> str:
    """The filters of this address, to put before `page=`."""
    query = request.GET.copy()
    query.pop("page", None)
    return f"{query.urlencode()}&" if query else ""
