from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    """The heart: the register, one case from aanmelding to afronding."""

    name = "initiatieven"
    verbose_name = "Initiatieven"

    def ready(self) -> None:
        """Protect the dossier's history in the database and hang our tasks on the clock."""
        from initiatieven import clock_tasks, dossier_table, gegevens
        from samenwerkingswijzer.ground import gegevens as table

        table.register(gegevens.ROWS)
        dossier_table.register()
        clock_tasks.register()
