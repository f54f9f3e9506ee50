from django.apps import AppConfig


class RoofConfig(AppConfig):
    """The roof: site chrome, demo and the commands that compose everything."""

    name = "samenwerkingswijzer"
    label = "dak"
    verbose_name = "Samenwerkingswijzer"
