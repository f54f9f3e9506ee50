from django.apps import AppConfig


class RoofConfig(AppConfig):
    """The roof: site chrome, demo and the commands that compose everything."""

    name = "samenwerkingswijzer"
    label = "dak"
    verbose_name = "Samenwerkingswijzer"

    def ready(self) -> None:
        """Every process writes structured logs; tests keep pytest's own."""
        from django.conf import settings

        from samenwerkingswijzer import logs

        if not settings.IS_TEST:
            logs.configure()
