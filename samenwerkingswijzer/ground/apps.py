from django.apps import AppConfig


class GroundConfig(AppConfig):
    """What every part stands on: user and roles, links, mail, clock, versions, append-only tables."""

    name = "samenwerkingswijzer.ground"
    label = "ground"
    verbose_name = "Fundament"

    def ready(self) -> None:
        """Hang the outbox on the clock."""
        from samenwerkingswijzer.ground import clock, gegevens, mail, own_data

        gegevens.register(own_data.ROWS)
        clock.register("post", mail.resend)
        clock.register("post_wissen", mail.forget)
