from django.apps import AppConfig


class RoofConfig(AppConfig):
    """The roof: site chrome, demo and the commands that compose everything."""

    name = "samenwerkingswijzer"
    label = "dak"
    verbose_name = "Samenwerkingswijzer"

    def ready(self) -> None:
        """Hang our tasks on the clock; every process writes structured logs, tests keep pytest's own."""
        from django.conf import settings

        from samenwerkingswijzer import accounts, logs, publishing
        from samenwerkingswijzer.ground import clock

        clock.register("sessies", accounts.forget_sessions)
        clock.register("publiceren", publishing.publish_scheduled)
        if not settings.IS_TEST:
            logs.configure()
