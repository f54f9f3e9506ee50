"""What people asked and did not find, for editors: a report in the Wagtail admin."""

from typing import Any, ClassVar

from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.views.reports import ReportView

from handreikingen.search import missed


class GemisteZoekvragen(ReportView):
    """The questions that found nothing, most asked first."""

    page_title = "Niet gevonden"
    header_icon = "search"
    default_ordering = "-aantal"
    index_url_name = "zoekvragen"
    index_results_url_name = "zoekvragen_resultaten"
    columns: ClassVar = [
        Column("vraag", label="Gezocht op", sort_key="vraag"),
        NumberColumn("aantal", label="Hoe vaak", sort_key="aantal"),
        DateColumn("laatst_op", label="Laatst op", sort_key="laatst_op"),
    ]
    list_export: ClassVar = ["vraag", "aantal", "laatst_op"]
    export_headings: ClassVar = {"vraag": "Gezocht op", "aantal": "Hoe vaak", "laatst_op": "Laatst op"}

    def get_base_queryset(self) -> Any:
        """Every question that is still remembered."""
        return missed.everything()
