from django.apps import AppConfig


class EvaluatieConfig(AppConfig):
    """The look back: evaluations, the council's goals and the dashboards."""

    name = "evaluatie"
    verbose_name = "Evaluatie"

    def ready(self) -> None:
        """Let a decision ask for, and freeze, the evaluation beforehand; protect what is frozen."""
        from evaluatie import (
            conversation,
            counting,
            evaluatie_table,
            for_council,
            freezing,
            gegevens,
            inviting,
            planning,
            weekmail,
        )
        from evaluatie import signalering as signals
        from evaluatie.views import weergave
        from evaluatie.views.blokken import overzicht
        from samenwerkingswijzer.ground import clock
        from samenwerkingswijzer.ground import gegevens as table

        table.register(gegevens.ROWS)
        clock.register("cijfers", overzicht.recount)
        for part in (
            freezing, planning, inviting, counting, conversation, evaluatie_table, signals, weekmail, for_council,
        ):  # fmt: skip
            part.register()
        weergave.register()
