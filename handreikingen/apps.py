from django.apps import AppConfig


class HandreikingenConfig(AppConfig):
    """The guide."""

    name = "handreikingen"
    verbose_name = "Handreikingen"

    def ready(self) -> None:
        """List our fields in the table of audiences."""
        from handreikingen import gegevens
        from samenwerkingswijzer.ground import gegevens as table

        table.register(gegevens.ROWS)
