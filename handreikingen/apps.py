from django.apps import AppConfig


class HandreikingenConfig(AppConfig):
    name = "handreikingen"
    verbose_name = "Handreikingen"
