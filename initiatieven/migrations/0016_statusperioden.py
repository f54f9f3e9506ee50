import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("initiatieven", "0015_kader")]

    operations = [
        migrations.CreateModel(
            name="Statusperiode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "Concept"),
                            ("aangemeld", "Aangemeld"),
                            ("toegewezen", "Toegewezen"),
                            ("verkenning", "Verkenning"),
                            ("verbreding", "Verbreding"),
                            ("weging", "Weging"),
                            ("besluit", "Besluit"),
                            ("ontwerp", "Ontwerp"),
                            ("realisatie", "Realisatie"),
                            ("afgerond", "Afgerond"),
                            ("met_rust_gelaten", "Met rust gelaten"),
                            ("niet_ingegaan", "Niet op ingegaan"),
                            ("geremd", "Geremd"),
                            ("ingetrokken", "Ingetrokken"),
                            ("gestopt", "Gestopt"),
                        ],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("rust", models.BooleanField(default=False, verbose_name="in rust")),
                ("uiterlijk_op", models.DateField(blank=True, null=True, verbose_name="uiterlijk op")),
                ("sinds", models.DateTimeField(verbose_name="status sinds")),
                ("van", models.DateTimeField(verbose_name="van")),
                ("tot", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                (
                    "dagen",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="duurde zoveel dagen"),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statusperioden",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "statusperiode",
                "verbose_name_plural": "statusperioden",
                "ordering": ["van", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("tot", None)),
                        fields=["initiatief", "status"],
                        name="statusperiode_nu",
                    ),
                    models.Index(fields=["initiatief", "van"], name="statusperiode_toen"),
                    models.Index(fields=["van"], name="statusperiode_begin"),
                    models.Index(
                        condition=models.Q(("dagen__isnull", False)),
                        fields=["tot", "status", "dagen"],
                        name="statusperiode_duur",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)),
                        fields=("initiatief",),
                        name="statusperiode_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot", None), ("tot__gte", models.F("van")), _connector="OR"),
                        name="statusperiode_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("dagen", None), ("tot__isnull", False), _connector="OR"),
                        name="statusperiode_duur_na_afloop",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "aangemeld",
                                    "afgerond",
                                    "besluit",
                                    "geremd",
                                    "gestopt",
                                    "ingetrokken",
                                    "met_rust_gelaten",
                                    "niet_ingegaan",
                                    "ontwerp",
                                    "realisatie",
                                    "toegewezen",
                                    "verbreding",
                                    "verkenning",
                                    "weging",
                                ],
                            )
                        ),
                        name="statusperiode_geen_concept",
                    ),
                ],
            },
        ),
    ]
