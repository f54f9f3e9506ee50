from django.apps import AppConfig


class HandreikingenConfig(AppConfig):
    """The guide."""

    name = "handreikingen"
    verbose_name = "Handreikingen"

    def ready(self) -> None:
        """List our fields in the table of audiences, keep pages findable and hang our tasks on the clock."""
        from handreikingen import clock_tasks, gegevens, receivers
        from handreikingen.models import vindbaar
        from handreikingen.search import registry
        from samenwerkingswijzer.ground import gegevens as table

        table.register(gegevens.ROWS)
        registry.register(vindbaar.bron)
        registry.register(vindbaar.speelveld)
        clock_tasks.register()
        receivers.connect()
