from django.apps import AppConfig


class EvaluatieConfig(AppConfig):
    """The look back: evaluations, the council's goals and the dashboards."""

    name = "evaluatie"
    verbose_name = "Evaluatie"

    def ready(self) -> None:
        """Let a decision ask for, and freeze, the evaluation beforehand; protect what is frozen."""
        from evaluatie import (
            conditions,
            counting,
            evaluatie_table,
            freezing,
            gegevens,
            inviting,
            planning,
            signalering,
            weekmail,
            worklist,
        )
        from evaluatie.views import weergave
        from evaluatie.views.blokken import overzicht
        from initiatieven import actions
        from initiatieven.conditions import register
        from initiatieven.handelingen import BESLUITEN, Handeling
        from samenwerkingswijzer.ground import clock
        from samenwerkingswijzer.ground import gegevens as table

        for besluit in BESLUITEN:
            register(besluit, conditions.complete_baseline)
            actions.on(besluit, freezing.freeze_baseline)
        actions.on(Handeling.evaluatie_vastleggen, counting.count_closed)
        planning.register()
        inviting.register()
        worklist.register()
        evaluatie_table.register()
        table.register(gegevens.ROWS)
        clock.register("cijfers", overzicht.recount)
        clock.register("tellingen", counting.count_all)
        weergave.register()
        signalering.register()
        weekmail.register()
