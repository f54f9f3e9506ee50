import datetime

import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import evaluatie.models.keuzes
import evaluatie.models.signaal


class Migration(migrations.Migration):
    replaces = [
        ("evaluatie", "0001_begin"),
        ("evaluatie", "0002_lessen"),
        ("evaluatie", "0003_maatstaven"),
        ("evaluatie", "0004_verslagen"),
        ("evaluatie", "0005_signalen"),
        ("evaluatie", "0006_leren"),
        ("evaluatie", "0007_signaalsoorten"),
        ("evaluatie", "0008_momenten"),
        ("evaluatie", "0009_scores"),
        ("evaluatie", "0010_formulier"),
        ("evaluatie", "0011_raadspuntsignalen"),
        ("evaluatie", "0012_woorden"),
        ("evaluatie", "0013_meegeleverde_vragen"),
        ("evaluatie", "0014_scores_op_papier"),
        ("evaluatie", "0015_spiegelindex"),
    ]

    initial = True

    dependencies = [
        ("ground", "0006_woorden"),
        ("handreikingen", "0015_verschenen"),
        ("initiatieven", "0025_ongelezen_advies"),
    ]

    operations = [
        migrations.CreateModel(
            name="CriteriumSet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(unique=True, verbose_name="nummer")),
                ("geldig_van", models.DateField(verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot")),
                (
                    "achteraf_na",
                    models.PositiveSmallIntegerField(
                        default=1, verbose_name="maanden van afronding tot evaluatie"
                    ),
                ),
                (
                    "antwoordtijd",
                    models.PositiveSmallIntegerField(default=21, verbose_name="dagen om te antwoorden"),
                ),
                ("concept", models.BooleanField(default=False, verbose_name="nog in bewerking")),
                (
                    "herinneren_voor",
                    models.PositiveSmallIntegerField(
                        default=7, verbose_name="dagen voor het einde een herinnering"
                    ),
                ),
                (
                    "tussentijds_na",
                    models.PositiveSmallIntegerField(
                        default=6, verbose_name="maanden van besluit tot evaluatie"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "meegeleverd",
                    models.BooleanField(default=False, editable=False, verbose_name="kwam mee met de wijzer"),
                ),
            ],
            options={
                "verbose_name": "set criteria",
                "verbose_name_plural": "sets criteria",
                "ordering": ["-nummer"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                        ),
                        name="set_eindigt_later",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("geldig_tot"), models.Value(datetime.date(9999, 12, 31))
                        ),
                        condition=models.Q(("concept", False)),
                        name="set_een_geldende",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("concept", True)), fields=("concept",), name="set_een_concept"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Doelstelling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "sleutel",
                    models.SlugField(editable=False, max_length=160, unique=True, verbose_name="sleutel"),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                ("meetwijze", models.TextField(verbose_name="hoe meten we dit")),
                ("eenheid", models.CharField(blank=True, max_length=60, verbose_name="eenheid")),
                (
                    "nulwaarde",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="waarde bij het begin",
                    ),
                ),
                (
                    "streefwaarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="streefwaarde"
                    ),
                ),
                (
                    "is_voorbeeld",
                    models.BooleanField(
                        default=False, verbose_name="voorbeeld, niet vastgesteld door de raad"
                    ),
                ),
                ("geldig_van", models.DateField(verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot")),
                (
                    "opgave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="doelstellingen",
                        to="initiatieven.opgave",
                        verbose_name="opgave",
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="doelstellingen",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
                ("nulmeting_op", models.DateField(blank=True, null=True, verbose_name="gemeten op")),
                (
                    "formulier",
                    models.UUIDField(
                        editable=False, null=True, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
            ],
            options={
                "verbose_name": "doelstelling",
                "verbose_name_plural": "doelstellingen",
                "ordering": ["opgave__volgorde", "titel"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                        ),
                        name="doelstelling_eindigt_later",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Maatstaf",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "sleutel",
                    models.SlugField(editable=False, max_length=120, unique=True, verbose_name="sleutel"),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                ("meetwijze", models.TextField(verbose_name="hoe meten we dit")),
                (
                    "bron",
                    models.CharField(blank=True, max_length=160, verbose_name="waar komt het cijfer vandaan"),
                ),
                (
                    "meting",
                    models.CharField(
                        choices=[
                            ("eerste_reactie", "Hoeveel procent had op tijd een eerste contact"),
                            (
                                "doorlooptijd_besluit",
                                "Hoeveel werkdagen tot het besluit (de helft is sneller)",
                            ),
                            ("vast_contact", "Hoeveel procent hield dezelfde accountmanager"),
                            ("evaluatie_vooraf", "Hoeveel procent had een evaluatie vooraf bij het besluit"),
                            (
                                "evaluatie_tussentijds",
                                "Hoeveel procent had een evaluatie tussentijds op tijd",
                            ),
                            ("samenwerkingsspeler", "Welke score geven partners de gemeente, van 1 tot 5"),
                            (
                                "afspraken_nagekomen",
                                "Hoeveel procent van de afspraken van de gemeente is nagekomen",
                            ),
                            ("met_reden", "Hoeveel procent van de afwijzingen heeft een reden"),
                            ("handmatig", "We tellen het zelf, buiten dit systeem"),
                        ],
                        default="handmatig",
                        max_length=24,
                        verbose_name="welk cijfer",
                    ),
                ),
                ("eenheid", models.CharField(blank=True, max_length=60, verbose_name="eenheid")),
                (
                    "richting",
                    models.CharField(
                        choices=[("hoger", "Hoger is beter"), ("lager", "Lager is beter")],
                        default="hoger",
                        max_length=6,
                        verbose_name="wat is beter",
                    ),
                ),
                (
                    "criterium",
                    models.CharField(blank=True, max_length=30, verbose_name="hoort bij criterium"),
                ),
                ("geldig_van", models.DateField(verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot")),
                (
                    "formulier",
                    models.UUIDField(
                        editable=False, null=True, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
            ],
            options={
                "verbose_name": "maatstaf",
                "verbose_name_plural": "maatstaven",
                "ordering": ["titel", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                        ),
                        name="maatstaf_eindigt_later",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verslag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                ("van", models.DateField(verbose_name="eerste dag")),
                ("tot_en_met", models.DateField(verbose_name="laatste dag")),
                ("inleiding", models.TextField(blank=True, verbose_name="inleiding")),
                ("teksten", models.JSONField(blank=True, default=dict, verbose_name="toelichtingen")),
                ("inhoud", models.JSONField(editable=False, verbose_name="inhoud")),
                ("geteld_op", models.DateTimeField(editable=False, verbose_name="geteld op")),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "verzonden_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verzonden op"),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
            ],
            options={
                "verbose_name": "verslag",
                "verbose_name_plural": "verslagen",
                "ordering": ["-tot_en_met", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot_en_met__gte", models.F("van"))), name="verslag_eindigt_later"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Signaalregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "soort",
                    models.CharField(
                        choices=evaluatie.models.signaal.kinds, max_length=30, verbose_name="waarop letten we"
                    ),
                ),
                (
                    "rol",
                    models.CharField(
                        choices=[
                            ("accountmanager", "Accountmanager"),
                            ("coordinator", "Coördinator"),
                            ("directie", "Directie"),
                            ("college", "College"),
                            ("griffie", "Griffie"),
                            ("raad", "Raad"),
                        ],
                        max_length=20,
                        verbose_name="voor wie",
                    ),
                ),
                ("getal", models.PositiveSmallIntegerField(verbose_name="vanaf hoeveel")),
                ("waarom", models.TextField(blank=True, verbose_name="waarom letten we hierop")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
                (
                    "is_voorbeeld",
                    models.BooleanField(
                        default=False, verbose_name="voorbeeld, niet door de gemeente gekozen"
                    ),
                ),
            ],
            options={
                "verbose_name": "signaalregel",
                "verbose_name_plural": "signaalregels",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("soort", "rol"), name="signaalregel_een_per_rol")
                ],
            },
        ),
        migrations.CreateModel(
            name="Weekmail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("wil", models.BooleanField(default=True, verbose_name="wil de mail")),
                (
                    "verstuurd_voor",
                    models.DateField(blank=True, null=True, verbose_name="laatst verstuurd voor de week van"),
                ),
                (
                    "gebruiker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weekmail",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
            ],
            options={
                "verbose_name": "weekmail",
                "verbose_name_plural": "weekmails",
            },
        ),
        migrations.CreateModel(
            name="Voorbeeld",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "gemaakt_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"
                    ),
                ),
                (
                    "initiatief",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voorbeeld",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "pagina",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="handreikingen.leerzaamvoorbeeld",
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "leerzaam voorbeeld van een dossier",
                "verbose_name_plural": "leerzame voorbeelden van dossiers",
                "ordering": ["gemaakt_op", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Criterium",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, verbose_name="code")),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                ("hulptekst", models.TextField(blank=True, verbose_name="hulptekst")),
                ("subpunten", models.JSONField(blank=True, default=list, verbose_name="subpunten")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                (
                    "set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="criteria",
                        to="evaluatie.criteriumset",
                        verbose_name="set criteria",
                    ),
                ),
                (
                    "gevraagd_aan",
                    models.JSONField(
                        default=evaluatie.models.keuzes.everyone, verbose_name="wie krijgt deze vraag"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
            ],
            options={
                "verbose_name": "criterium",
                "verbose_name_plural": "criteria",
                "ordering": ["volgorde", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("set", "code"), name="criterium_een_keer_per_set")
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluatie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("vooraf", "Vooraf"),
                            ("tussentijds", "Tussentijds"),
                            ("achteraf", "Achteraf"),
                        ],
                        max_length=12,
                        verbose_name="moment",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("gestart_op", models.DateTimeField(editable=False, verbose_name="gestart op")),
                (
                    "exploitatie",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "Ja"),
                            ("waarschijnlijk", "Waarschijnlijk"),
                            ("onduidelijk", "Onduidelijk"),
                            ("nee", "Nee"),
                            ("niet_van_toepassing", "Niet van toepassing"),
                        ],
                        max_length=20,
                        verbose_name="gezonde exploitatie",
                    ),
                ),
                (
                    "exploitatie_toelichting",
                    models.TextField(blank=True, verbose_name="onderbouwing van de exploitatie"),
                ),
                ("volledig", models.BooleanField(default=False, editable=False, verbose_name="volledig")),
                (
                    "bevroren_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="vastgezet op"),
                ),
                ("momentopname", models.JSONField(default=dict, editable=False, verbose_name="momentopname")),
                (
                    "besluit",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluatie_vooraf",
                        to="initiatieven.besluit",
                        verbose_name="besluit waarbij dit vaststond",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluaties",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluaties",
                        to="evaluatie.criteriumset",
                        verbose_name="set criteria",
                    ),
                ),
                (
                    "sluit_op",
                    models.DateField(blank=True, null=True, verbose_name="antwoorden kan tot en met"),
                ),
            ],
            options={
                "verbose_name": "evaluatie",
                "verbose_name_plural": "evaluaties",
                "ordering": ["gestart_op", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("volledig", True)),
                        fields=["initiatief", "moment"],
                        name="evaluatie_volledig",
                    ),
                    models.Index(
                        condition=models.Q(("bevroren_op", None)), fields=["sluit_op"], name="evaluatie_sluit"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("bevroren_op", None)),
                        fields=("initiatief", "moment"),
                        name="evaluatie_een_lopende_per_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("moment__in", ["vooraf", "tussentijds", "achteraf"])),
                        name="evaluatie_bekend_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("besluit", None),
                            models.Q(("moment", "vooraf"), ("bevroren_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="evaluatie_besluit_alleen_vooraf",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Doelperiode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("van", models.DateField(verbose_name="eerste dag")),
                ("tot_en_met", models.DateField(verbose_name="laatste dag")),
                (
                    "streefwaarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="streefwaarde"
                    ),
                ),
                (
                    "realisatie",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="bereikt"
                    ),
                ),
                ("gemeten_op", models.DateField(blank=True, null=True, verbose_name="gemeten op")),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                (
                    "doelstelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="perioden",
                        to="evaluatie.doelstelling",
                        verbose_name="doelstelling",
                    ),
                ),
            ],
            options={
                "verbose_name": "periode van een doelstelling",
                "verbose_name_plural": "perioden van een doelstelling",
                "ordering": ["van"],
                "constraints": [
                    models.UniqueConstraint(fields=("doelstelling", "van"), name="doelperiode_een_begin"),
                    models.CheckConstraint(
                        condition=models.Q(("tot_en_met__gt", models.F("van"))),
                        name="doelperiode_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("realisatie", None), ("gemeten_op__isnull", False), _connector="OR"
                        ),
                        name="doelperiode_gemeten_op_een_dag",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Norm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("norm", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="norm")),
                (
                    "signaalwaarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="signaalwaarde"
                    ),
                ),
                (
                    "is_voorbeeld",
                    models.BooleanField(
                        default=False, verbose_name="voorbeeld, niet vastgesteld door de raad"
                    ),
                ),
                ("geldig_van", models.DateField(verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="normen",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "maatstaf",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="normen",
                        to="evaluatie.maatstaf",
                        verbose_name="maatstaf",
                    ),
                ),
            ],
            options={
                "verbose_name": "norm",
                "verbose_name_plural": "normen",
                "ordering": ["-geldig_van"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("geldig_tot", None)),
                        fields=("maatstaf",),
                        name="norm_een_zonder_einde",
                    ),
                    models.UniqueConstraint(fields=("maatstaf", "geldig_van"), name="norm_een_begin"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                        ),
                        name="norm_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_voorbeeld", True), ("besluit__isnull", False), _connector="OR"
                        ),
                        name="norm_besluit_of_voorbeeld",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Signaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sinds", models.DateField(verbose_name="sinds")),
                ("ontdekt_op", models.DateTimeField(verbose_name="ontdekt op")),
                ("verdwenen_op", models.DateTimeField(blank=True, null=True, verbose_name="verdwenen op")),
                ("opgepakt_op", models.DateTimeField(blank=True, null=True, verbose_name="opgepakt op")),
                (
                    "initiatief",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signalen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "opgepakt_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opgepakt door",
                    ),
                ),
                (
                    "regel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signalen",
                        to="evaluatie.signaalregel",
                        verbose_name="regel",
                    ),
                ),
                (
                    "raadspunt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signalen",
                        to="initiatieven.raadspunt",
                        verbose_name="toezegging of motie",
                    ),
                ),
            ],
            options={
                "verbose_name": "signaal",
                "verbose_name_plural": "signalen",
                "ordering": ["sinds", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("verdwenen_op", None)),
                        fields=["regel", "sinds", "id"],
                        name="signaal_open",
                    ),
                    models.Index(
                        condition=models.Q(("verdwenen_op", None)),
                        fields=["initiatief"],
                        name="signaal_van_dossier",
                    ),
                    models.Index(
                        condition=models.Q(("verdwenen_op__isnull", False)),
                        fields=["regel", "verdwenen_op"],
                        name="signaal_verdwenen",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("verdwenen_op", None)),
                        fields=("regel", "initiatief"),
                        name="signaal_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verdwenen_op", None),
                            ("verdwenen_op__gte", models.F("ontdekt_op")),
                            _connector="OR",
                        ),
                        name="signaal_verdwijnt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opgepakt_door", None), ("opgepakt_op__isnull", False), _connector="OR"
                        ),
                        name="signaal_opgepakt_op_bekend",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("verdwenen_op", None)),
                        fields=("regel", "raadspunt"),
                        name="signaal_een_tegelijk_per_punt",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("initiatief", None), ("raadspunt__isnull", False)),
                            models.Q(("initiatief__isnull", False), ("raadspunt", None)),
                            _connector="OR",
                        ),
                        name="signaal_over_een_ding",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Praktijkevaluatie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("jaar", models.PositiveSmallIntegerField(unique=True, verbose_name="over welk jaar")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
                ("deelnemers", models.CharField(max_length=300, verbose_name="wie deden mee")),
                (
                    "werkwijze",
                    models.TextField(blank=True, max_length=1000, verbose_name="hoe keken jullie terug"),
                ),
                (
                    "conclusie",
                    models.TextField(blank=True, max_length=2000, verbose_name="wat is de conclusie"),
                ),
                ("cijfers", models.JSONField(default=list, editable=False, verbose_name="cijfers")),
                (
                    "vastgesteld_op",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="vastgesteld op"
                    ),
                ),
                (
                    "set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evaluatie.criteriumset",
                        verbose_name="set criteria",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatie van de praktijk",
                "verbose_name_plural": "evaluaties van de praktijk",
                "ordering": ["-jaar"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__gte", models.F("van"))), name="praktijk_eindigt_later"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Uitnodiging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "perspectief",
                    models.CharField(
                        choices=[
                            ("gezamenlijk", "Accountmanager en initiatiefnemer samen"),
                            ("initiatiefnemer", "Initiatiefnemer"),
                            ("partner", "Partners"),
                            ("belanghebbende", "Belanghebbenden"),
                            ("accountmanager", "Accountmanager"),
                            ("college", "College"),
                            ("raad", "Raad"),
                        ],
                        max_length=16,
                        verbose_name="perspectief",
                    ),
                ),
                (
                    "verzonden_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verzonden op"),
                ),
                (
                    "ingevuld_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ingevuld op"),
                ),
                (
                    "ingetrokken_op",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="ingetrokken op"
                    ),
                ),
                (
                    "betrokkene",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="uitnodigingen",
                        to="initiatieven.betrokkene",
                        verbose_name="wie",
                    ),
                ),
                (
                    "evaluatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uitnodigingen",
                        to="evaluatie.evaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
                (
                    "herinnerd_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="herinnerd op"),
                ),
                (
                    "op_papier",
                    models.BooleanField(default=False, editable=False, verbose_name="op papier ingevuld"),
                ),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, null=True, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
            ],
            options={
                "verbose_name": "uitnodiging",
                "verbose_name_plural": "uitnodigingen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("perspectief", "gezamenlijk")),
                        fields=("evaluatie",),
                        name="uitnodiging_een_gezamenlijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ingetrokken_op", None), ("ingevuld_op", None), _connector="OR"),
                        name="uitnodiging_ingevuld_blijft",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Bewoording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "perspectief",
                    models.CharField(
                        choices=[
                            ("gezamenlijk", "Accountmanager en initiatiefnemer samen"),
                            ("initiatiefnemer", "Initiatiefnemer"),
                            ("partner", "Partners"),
                            ("belanghebbende", "Belanghebbenden"),
                            ("accountmanager", "Accountmanager"),
                            ("college", "College"),
                            ("raad", "Raad"),
                        ],
                        max_length=16,
                        verbose_name="voor wie",
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("vooraf", "Vooraf"),
                            ("tussentijds", "Tussentijds"),
                            ("achteraf", "Achteraf"),
                        ],
                        max_length=12,
                        verbose_name="moment",
                    ),
                ),
                ("vraag", models.CharField(max_length=250, verbose_name="vraag")),
                (
                    "criterium",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bewoordingen",
                        to="evaluatie.criterium",
                        verbose_name="criterium",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewoording",
                "verbose_name_plural": "bewoordingen",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("criterium", "perspectief", "moment"), name="bewoording_een_per_perspectief"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("moment__in", ["vooraf", "achteraf"])),
                        name="bewoording_vooraf_of_achteraf",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Les",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "soort",
                    models.CharField(
                        choices=[("stimulans", "Dit hielp"), ("obstakel", "Dit zat in de weg")],
                        max_length=10,
                        verbose_name="hielp het of niet",
                    ),
                ),
                ("les", models.TextField(max_length=500, verbose_name="de les")),
                ("voor_wie", models.JSONField(default=list, verbose_name="voor wie")),
                (
                    "algemeen",
                    models.BooleanField(default=False, verbose_name="geldt ook voor andere initiatieven"),
                ),
                ("openbaar", models.BooleanField(default=False, verbose_name="iedereen mag deze les lezen")),
                (
                    "op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="op"
                    ),
                ),
                (
                    "evaluatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessen",
                        to="evaluatie.evaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lessen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "voorstel",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="handreikingen.voorstel",
                        verbose_name="voorstel",
                    ),
                ),
            ],
            options={
                "verbose_name": "les",
                "verbose_name_plural": "lessen",
                "ordering": ["op", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("openbaar", True)), fields=["-op", "-id"], name="les_openbaar"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("les", ""), _negated=True), name="les_heeft_tekst"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Gesprek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "datum",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="wanneer is het gesprek"
                    ),
                ),
                ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie zijn erbij")),
                (
                    "conclusie",
                    models.TextField(blank=True, max_length=2000, verbose_name="wat is de conclusie"),
                ),
                (
                    "evaluatie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gesprek",
                        to="evaluatie.evaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gesprekken",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatiegesprek",
                "verbose_name_plural": "evaluatiegesprekken",
                "ordering": ["datum", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Bevinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("gaat_goed", models.TextField(blank=True, max_length=1000, verbose_name="wat gaat goed")),
                ("kan_beter", models.TextField(blank=True, max_length=1000, verbose_name="wat kan beter")),
                ("idee", models.TextField(blank=True, max_length=1000, verbose_name="wat is een idee")),
                (
                    "criterium",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evaluatie.criterium",
                        verbose_name="criterium",
                    ),
                ),
                (
                    "praktijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bevindingen",
                        to="evaluatie.praktijkevaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "bevinding",
                "verbose_name_plural": "bevindingen",
                "ordering": ["criterium__volgorde", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("praktijk", "criterium"), name="bevinding_een_per_criterium"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Telling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "perspectief",
                    models.CharField(
                        choices=[
                            ("gezamenlijk", "Accountmanager en initiatiefnemer samen"),
                            ("initiatiefnemer", "Initiatiefnemer"),
                            ("partner", "Partners"),
                            ("belanghebbende", "Belanghebbenden"),
                            ("accountmanager", "Accountmanager"),
                            ("college", "College"),
                            ("raad", "Raad"),
                        ],
                        max_length=16,
                        verbose_name="perspectief",
                    ),
                ),
                (
                    "code",
                    models.SlugField(db_index=False, max_length=40, verbose_name="code van het criterium"),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar van de evaluatie")),
                ("gesloten_op", models.DateField(verbose_name="gesloten op")),
                ("zonder", models.PositiveIntegerField(default=0, verbose_name="zonder score")),
                ("een", models.PositiveIntegerField(default=0, verbose_name="Helemaal niet")),
                ("twee", models.PositiveIntegerField(default=0, verbose_name="Nauwelijks")),
                ("drie", models.PositiveIntegerField(default=0, verbose_name="Deels")),
                ("vier", models.PositiveIntegerField(default=0, verbose_name="Grotendeels")),
                ("vijf", models.PositiveIntegerField(default=0, verbose_name="Volledig")),
                (
                    "evaluatie",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="tellingen",
                        to="evaluatie.evaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
                (
                    "op_papier",
                    models.PositiveIntegerField(default=0, verbose_name="waarvan scores op papier"),
                ),
            ],
            options={
                "verbose_name": "telling",
                "verbose_name_plural": "tellingen",
                "indexes": [
                    models.Index(
                        fields=[
                            "perspectief",
                            "code",
                            "jaar",
                            "gesloten_op",
                            "zonder",
                            "op_papier",
                            "een",
                            "twee",
                            "drie",
                            "vier",
                            "vijf",
                        ],
                        name="telling_scores",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("evaluatie", "perspectief", "code"), name="telling_een_per_criterium"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GeplandMoment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("vooraf", "Vooraf"),
                            ("tussentijds", "Tussentijds"),
                            ("achteraf", "Achteraf"),
                        ],
                        max_length=12,
                        verbose_name="moment",
                    ),
                ),
                ("gepland_op", models.DateField(verbose_name="gepland op")),
                ("aanleiding", models.CharField(max_length=200, verbose_name="waarom dan")),
                (
                    "herinnerd_voor",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="herinnerd voor"),
                ),
                (
                    "vervallen_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="vervallen op"),
                ),
                (
                    "reden_vervallen",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom vervallen"),
                ),
                (
                    "evaluatie",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="gepland",
                        to="evaluatie.evaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="geplande_evaluaties",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "gepland moment",
                "verbose_name_plural": "geplande momenten",
                "ordering": ["gepland_op", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("evaluatie", None), ("vervallen_op", None)),
                        fields=["gepland_op", "id"],
                        name="gepland_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("moment__in", ["tussentijds", "achteraf"])),
                        name="gepland_moment_na_besluit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("vervallen_op", None),
                            models.Q(models.Q(("reden_vervallen", ""), _negated=True), ("evaluatie", None)),
                            _connector="OR",
                        ),
                        name="gepland_vervallen_met_reden",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("aanleiding", ""), _negated=True), name="gepland_met_aanleiding"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Antwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("score", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="score")),
                (
                    "zonder_score",
                    models.CharField(
                        blank=True,
                        choices=[("weet_niet", "Weet ik niet"), ("nvt", "Niet van toepassing")],
                        max_length=10,
                        verbose_name="zonder score",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                (
                    "criterium",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoorden",
                        to="evaluatie.criterium",
                        verbose_name="criterium",
                    ),
                ),
                (
                    "uitnodiging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="antwoorden",
                        to="evaluatie.uitnodiging",
                        verbose_name="uitnodiging",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord",
                "verbose_name_plural": "antwoorden",
                "ordering": ["criterium__volgorde"],
                "indexes": [
                    models.Index(
                        fields=["uitnodiging", "criterium", "score", "zonder_score"], name="antwoord_spiegel"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("uitnodiging", "criterium"), name="antwoord_een_per_criterium"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("score__in", [1, 2, 3, 4, 5]), ("zonder_score", "")),
                            models.Q(("score", None), ("zonder_score__in", ["weet_niet", "nvt"])),
                            _connector="OR",
                        ),
                        name="antwoord_score_of_geen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("score", None),
                            models.Q(("score__in", [1, 2, 5]), _negated=True),
                            models.Q(("toelichting", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="antwoord_toegelicht",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ontwikkelpunt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("wat", models.CharField(max_length=200, verbose_name="wat gaat er anders")),
                ("hoe", models.TextField(verbose_name="hoe pakken we dat aan")),
                ("eigenaar", models.CharField(max_length=120, verbose_name="wie trekt dit")),
                (
                    "klaar_op",
                    models.DateField(blank=True, null=True, verbose_name="wanneer moet het klaar zijn"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("idee", "Idee"),
                            ("gepland", "Gepland"),
                            ("loopt", "Loopt"),
                            ("gereed", "Gereed"),
                            ("vervallen", "Vervallen"),
                        ],
                        default="idee",
                        max_length=10,
                        verbose_name="hoe ver is het",
                    ),
                ),
                ("beoogd_effect", models.TextField(verbose_name="wat merken inwoners ervan")),
                ("effect", models.TextField(blank=True, verbose_name="wat leverde het op")),
                (
                    "signalen_bij_begin",
                    models.PositiveIntegerField(
                        blank=True, editable=False, null=True, verbose_name="signalen bij het begin"
                    ),
                ),
                (
                    "is_voorbeeld",
                    models.BooleanField(default=False, editable=False, verbose_name="verzonnen voorbeeld"),
                ),
                (
                    "op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="op"
                    ),
                ),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "lessen",
                    models.ManyToManyField(
                        blank=True,
                        related_name="ontwikkelpunten",
                        to="evaluatie.les",
                        verbose_name="door welke lessen",
                    ),
                ),
                (
                    "regel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="ontwikkelpunten",
                        to="evaluatie.signaalregel",
                        verbose_name="door welk signaal",
                    ),
                ),
            ],
            options={
                "verbose_name": "ontwikkelpunt",
                "verbose_name_plural": "ontwikkelpunten",
                "ordering": ["klaar_op", "pk"],
                "indexes": [models.Index(fields=["stand", "klaar_op", "id"], name="ontwikkelpunt_bord")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stand__in", ["idee", "gepland", "loopt", "gereed", "vervallen"])
                        ),
                        name="ontwikkelpunt_bekende_stand",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "gereed"), _negated=True),
                            models.Q(("effect", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="ontwikkelpunt_gereed_met_effect",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand__in", ["gepland", "loopt"]), _negated=True),
                            ("klaar_op__isnull", False),
                            _connector="OR",
                        ),
                        name="ontwikkelpunt_gepland_met_datum",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Gesprekspunt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("onderwerp", models.CharField(max_length=120, verbose_name="onderwerp")),
                ("aanleiding", models.JSONField(default=list, editable=False, verbose_name="aanleiding")),
                ("notitie", models.TextField(blank=True, max_length=5000, verbose_name="wat is er gezegd")),
                (
                    "conclusie",
                    models.TextField(blank=True, max_length=2000, verbose_name="wat spreken we af"),
                ),
                (
                    "volgorde",
                    models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="volgorde"),
                ),
                (
                    "criterium",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evaluatie.criterium",
                        verbose_name="criterium",
                    ),
                ),
                (
                    "gesprek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="punten",
                        to="evaluatie.gesprek",
                        verbose_name="gesprek",
                    ),
                ),
            ],
            options={
                "verbose_name": "gesprekspunt",
                "verbose_name_plural": "gesprekspunten",
                "ordering": ["volgorde", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("criterium__isnull", False)),
                        fields=("gesprek", "criterium"),
                        name="gesprekspunt_een_per_criterium",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("onderwerp", ""), _negated=True),
                        name="gesprekspunt_heeft_onderwerp",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Genodigdenadres",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("e_mail", models.EmailField(max_length=254, verbose_name="e-mailadres")),
                (
                    "evaluatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="adressen",
                        to="evaluatie.evaluatie",
                        verbose_name="evaluatie",
                    ),
                ),
                (
                    "uitnodiging",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="adres",
                        to="evaluatie.uitnodiging",
                        verbose_name="uitnodiging",
                    ),
                ),
            ],
            options={
                "verbose_name": "adres van een genodigde",
                "verbose_name_plural": "adressen van genodigden",
                "constraints": [
                    models.UniqueConstraint(fields=("evaluatie", "e_mail"), name="genodigde_een_keer")
                ],
            },
        ),
        migrations.CreateModel(
            name="Agendabesluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "uitspraak",
                    models.CharField(
                        choices=[
                            ("vastgesteld", "De raad stelde dit punt vast"),
                            ("gewijzigd", "De raad stelde dit punt vast, met een wijziging"),
                            ("kennisgenomen", "De raad nam er kennis van"),
                            ("afgewezen", "De raad wil dit punt niet"),
                        ],
                        max_length=14,
                        verbose_name="wat deed de raad",
                    ),
                ),
                ("datum", models.DateField(verbose_name="wanneer")),
                ("toelichting", models.TextField(blank=True, verbose_name="wat sprak de raad af")),
                ("document_url", models.URLField(blank=True, verbose_name="link naar het raadsstuk")),
                ("vastgelegd_op", models.DateTimeField(verbose_name="vastgelegd op")),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uitspraken",
                        to="evaluatie.ontwikkelpunt",
                        verbose_name="ontwikkelpunt",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit over de ontwikkelagenda",
                "verbose_name_plural": "besluiten over de ontwikkelagenda",
                "ordering": ["-datum", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Ontwikkelstap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("idee", "Idee"),
                            ("gepland", "Gepland"),
                            ("loopt", "Loopt"),
                            ("gereed", "Gereed"),
                            ("vervallen", "Vervallen"),
                        ],
                        max_length=10,
                        verbose_name="naar",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="waarom")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stappen",
                        to="evaluatie.ontwikkelpunt",
                        verbose_name="ontwikkelpunt",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een ontwikkelpunt",
                "verbose_name_plural": "stappen van een ontwikkelpunt",
                "ordering": ["op", "pk"],
                "indexes": [models.Index(fields=["op"], name="ontwikkelstap_op")],
            },
        ),
        migrations.CreateModel(
            name="Bijsturing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "afspraak",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bijsturing",
                        to="initiatieven.afspraak",
                        verbose_name="afspraak",
                    ),
                ),
                (
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bijsturingen",
                        to="evaluatie.gesprekspunt",
                        verbose_name="gesprekspunt",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijsturing",
                "verbose_name_plural": "bijsturingen",
                "ordering": ["pk"],
            },
        ),
    ]
