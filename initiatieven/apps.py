from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    """The heart: the register, one case from aanmelding to afronding."""

    name = "initiatieven"
    verbose_name = "Initiatieven"

    def ready(self) -> None:
        """Protect the dossier's history, hang our tasks on the clock and make public initiatives findable."""
        from handreikingen.search import registry
        from initiatieven import actions, agreements, clock_tasks, dossier_table, gegevens, reminders, search
        from initiatieven.handelingen import Handeling
        from initiatieven.importeren import terug
        from initiatieven.views import weergaven_link
        from samenwerkingswijzer.ground import gegevens as table

        table.register(gegevens.ROWS)
        dossier_table.register()
        clock_tasks.register()
        reminders.register()
        terug.register()
        weergaven_link.register_both()
        actions.on(Handeling.afspraak_vastleggen, agreements.keep_history)
        registry.register(search.bron)
        for handeling in search.HANDELINGEN:
            actions.on(handeling, search.refresh)
