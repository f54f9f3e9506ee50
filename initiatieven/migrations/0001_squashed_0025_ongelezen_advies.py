import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import initiatieven.handelingen
import samenwerkingswijzer.ground.besloten


class Migration(migrations.Migration):
    replaces = [
        ("initiatieven", "0001_begin"),
        ("initiatieven", "0002_handelingen"),
        ("initiatieven", "0003_volgen"),
        ("initiatieven", "0004_pool"),
        ("initiatieven", "0005_volgers"),
        ("initiatieven", "0006_afweging"),
        ("initiatieven", "0007_stappen"),
        ("initiatieven", "0008_bestanden"),
        ("initiatieven", "0009_volgorde"),
        ("initiatieven", "0010_herinnering"),
        ("initiatieven", "0011_notities"),
        ("initiatieven", "0012_importlijsten"),
        ("initiatieven", "0013_werkvormen"),
        ("initiatieven", "0014_aanmelden"),
        ("initiatieven", "0015_kader"),
        ("initiatieven", "0016_statusperioden"),
        ("initiatieven", "0017_statusperioden_vullen"),
        ("initiatieven", "0018_raming"),
        ("initiatieven", "0019_formulier"),
        ("initiatieven", "0020_rust_telt_niet"),
        ("initiatieven", "0021_overdracht"),
        ("initiatieven", "0022_advies_gelezen"),
        ("initiatieven", "0023_import_terug"),
        ("initiatieven", "0024_woorden"),
        ("initiatieven", "0025_ongelezen_advies"),
    ]

    initial = True

    dependencies = [
        ("ground", "0006_woorden"),
        ("handreikingen", "0015_verschenen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Kern",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                ("sleutel", models.SlugField(max_length=80, unique=True, verbose_name="sleutel")),
                (
                    "x",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="plaats van links (%)",
                    ),
                ),
                (
                    "y",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="plaats van boven (%)",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "kern",
                "verbose_name_plural": "kernen",
                "ordering": ["naam"],
            },
        ),
        migrations.CreateModel(
            name="Opgave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("sleutel", models.SlugField(max_length=80, unique=True, verbose_name="sleutel")),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                ("programma", models.CharField(blank=True, max_length=120, verbose_name="programma")),
                ("beoogd_effect", models.TextField(verbose_name="beoogd effect")),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("portefeuille", models.CharField(blank=True, max_length=120, verbose_name="portefeuille")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "opgave",
                "verbose_name_plural": "opgaven",
                "ordering": ["volgorde", "titel"],
            },
        ),
        migrations.CreateModel(
            name="Termijn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("status", models.CharField(max_length=20, unique=True, verbose_name="status")),
                ("werkdagen", models.PositiveSmallIntegerField(verbose_name="werkdagen")),
            ],
            options={
                "verbose_name": "termijn",
                "verbose_name_plural": "termijnen",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "aangemeld",
                                    "besluit",
                                    "ontwerp",
                                    "realisatie",
                                    "toegewezen",
                                    "verbreding",
                                    "verkenning",
                                    "weging",
                                ],
                            )
                        ),
                        name="termijn_alleen_open_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("werkdagen__gte", 1)), name="termijn_minstens_een_dag"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mailkeuze",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("nieuw", "Er is een nieuw initiatief"),
                            ("jouw_dossier", "Een initiatief komt naar jou, of gaat naar een collega"),
                            ("bericht", "Een initiatiefnemer stuurt iets: bericht, verbetering of antwoord"),
                            ("afspraak", "Een afspraak wordt bevestigd, betwist of loopt af"),
                            ("termijn", "De termijn van een dossier loopt af"),
                        ],
                        max_length=16,
                        verbose_name="soort mail",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("direct", "Meteen"),
                            ("dagelijks", "Een keer per dag, samen in een mail"),
                            ("niet", "Niet: ik kijk in mijn werklijst"),
                        ],
                        max_length=12,
                        verbose_name="wanneer",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mailkeuzes",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
            ],
            options={
                "verbose_name": "mailkeuze",
                "verbose_name_plural": "mailkeuzes",
                "constraints": [
                    models.UniqueConstraint(fields=("gebruiker", "soort"), name="mailkeuze_een_per_soort")
                ],
            },
        ),
        migrations.CreateModel(
            name="BewaardeLijst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                ("vraag", models.CharField(max_length=500, verbose_name="lijst, filters en volgorde")),
                ("standaard", models.BooleanField(default=False, verbose_name="opent als eerste")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bewaarde_lijsten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewaarde lijst",
                "verbose_name_plural": "bewaarde lijsten",
                "ordering": ["naam", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("gebruiker", "naam"), name="bewaarde_lijst_een_per_naam"),
                    models.UniqueConstraint(
                        condition=models.Q(("standaard", True)),
                        fields=("gebruiker",),
                        name="bewaarde_lijst_een_standaard",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Uitvoer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "vorm",
                    models.CharField(
                        choices=[("csv", "CSV"), ("xlsx", "Excel")], max_length=4, verbose_name="vorm"
                    ),
                ),
                ("vraag", models.CharField(max_length=500, verbose_name="lijst, filters en volgorde")),
                ("aantal", models.PositiveIntegerField(verbose_name="aantal dossiers")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitvoer van een lijst",
                "verbose_name_plural": "uitvoer van lijsten",
                "ordering": ["-op"],
            },
        ),
        migrations.CreateModel(
            name="Mandaatregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("sleutel", models.SlugField(max_length=80, unique=True, verbose_name="sleutel")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("uitleg", models.TextField(verbose_name="wat er in het mandaat staat")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                (
                    "bedrag_vanaf",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="vanaf dit bedrag in euro"
                    ),
                ),
                (
                    "bedrag_tot",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="tot en met dit bedrag in euro"
                    ),
                ),
                (
                    "wijzigt_beleid",
                    models.CharField(
                        choices=[
                            ("maakt_niet_uit", "Maakt niet uit"),
                            ("ja", "Alleen bij ja"),
                            ("nee", "Alleen bij nee"),
                        ],
                        default="maakt_niet_uit",
                        max_length=16,
                        verbose_name="het verandert beleid",
                    ),
                ),
                (
                    "politiek_gevoelig",
                    models.CharField(
                        choices=[
                            ("maakt_niet_uit", "Maakt niet uit"),
                            ("ja", "Alleen bij ja"),
                            ("nee", "Alleen bij nee"),
                        ],
                        default="maakt_niet_uit",
                        max_length=16,
                        verbose_name="het ligt politiek gevoelig",
                    ),
                ),
                (
                    "binnen_mandaat",
                    models.CharField(
                        choices=[
                            ("maakt_niet_uit", "Maakt niet uit"),
                            ("ja", "Alleen bij ja"),
                            ("nee", "Alleen bij nee"),
                        ],
                        default="maakt_niet_uit",
                        max_length=16,
                        verbose_name="het valt binnen het mandaat",
                    ),
                ),
                (
                    "beslisser",
                    models.CharField(
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        max_length=10,
                        verbose_name="wie besluit",
                    ),
                ),
                ("geldig_van", models.DateField(verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot")),
            ],
            options={
                "verbose_name": "mandaatregel",
                "verbose_name_plural": "mandaatregels",
                "ordering": ["volgorde", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bedrag_tot", None),
                            ("bedrag_vanaf", None),
                            ("bedrag_tot__gte", models.F("bedrag_vanaf")),
                            _connector="OR",
                        ),
                        name="mandaatregel_bedrag_loopt_op",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                        ),
                        name="mandaatregel_eindigt_later",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Importlijst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="bestand")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("koppelen", "Kolommen kiezen"),
                            ("wacht", "Wacht op de computer"),
                            ("bezig", "Wordt ingelezen"),
                            ("klaar", "Klaar"),
                            ("terug", "Wordt teruggedraaid"),
                            ("teruggedraaid", "Teruggedraaid"),
                        ],
                        default="koppelen",
                        max_length=16,
                        verbose_name="stand",
                    ),
                ),
                ("kolommen", models.JSONField(default=list, verbose_name="kolommen")),
                ("rijen", models.JSONField(default=list, verbose_name="rijen")),
                ("koppeling", models.JSONField(default=dict, verbose_name="koppeling")),
                ("totaal", models.PositiveIntegerField(default=0, verbose_name="rijen in het bestand")),
                ("gedaan", models.PositiveIntegerField(default=0, verbose_name="rijen gelezen")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                ("bijgewerkt_op", models.DateTimeField(verbose_name="bijgewerkt op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "terug_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="teruggedraaid door",
                    ),
                ),
            ],
            options={
                "verbose_name": "importlijst",
                "verbose_name_plural": "importlijsten",
                "ordering": ["-gemaakt_op", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("gedaan__lte", models.F("totaal"))),
                        name="import_niet_meer_dan_al",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Uitdaagvoorwaarde",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("titel", models.CharField(max_length=160, unique=True, verbose_name="voorwaarde")),
                ("uitleg", models.TextField(verbose_name="uitleg in gewone taal")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "voorwaarde voor het uitdaagrecht",
                "verbose_name_plural": "voorwaarden voor het uitdaagrecht",
                "ordering": ["volgorde", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Aanmeldconcept",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(unique=True, verbose_name="sleutel")),
                ("antwoorden", models.JSONField(verbose_name="antwoorden")),
                ("e_mail", models.EmailField(max_length=254, verbose_name="e-mailadres")),
                ("bewaard_op", models.DateTimeField(verbose_name="bewaard op")),
                ("vervalt_op", models.DateTimeField(verbose_name="vervalt op")),
            ],
            options={
                "verbose_name": "bewaarde aanmelding",
                "verbose_name_plural": "bewaarde aanmeldingen",
                "indexes": [models.Index(fields=["vervalt_op"], name="aanmeldconcept_vervalt")],
            },
        ),
        migrations.CreateModel(
            name="Uitdaagtermijn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "stap",
                    models.CharField(
                        choices=[("bevestigen", "Ontvangst bevestigen"), ("beantwoorden", "Antwoord geven")],
                        max_length=16,
                        unique=True,
                        verbose_name="stap",
                    ),
                ),
                ("werkdagen", models.PositiveSmallIntegerField(verbose_name="werkdagen")),
            ],
            options={
                "verbose_name": "termijn voor het uitdaagrecht",
                "verbose_name_plural": "termijnen voor het uitdaagrecht",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("werkdagen__gte", 1)), name="uitdaagtermijn_minstens_een_dag"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Kaderbesluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "orgaan",
                    models.CharField(
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        default="raad",
                        max_length=10,
                        verbose_name="wie besloot",
                    ),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="welk besluit")),
                ("datum", models.DateField(verbose_name="datum van het besluit")),
                ("document_url", models.URLField(blank=True, verbose_name="link naar het besluit")),
            ],
            options={
                "verbose_name": "besluit over het kader",
                "verbose_name_plural": "besluiten over het kader",
                "ordering": ["-datum", "-pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("orgaan", "datum", "titel"), name="kaderbesluit_een_keer")
                ],
            },
        ),
        migrations.CreateModel(
            name="Raadsperiode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                ("sleutel", models.SlugField(max_length=80, unique=True, verbose_name="sleutel")),
                ("van", models.DateField(unique=True, verbose_name="eerste dag")),
                ("tot_en_met", models.DateField(verbose_name="laatste dag")),
            ],
            options={
                "verbose_name": "raadsperiode",
                "verbose_name_plural": "raadsperioden",
                "ordering": ["-van"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot_en_met__gt", models.F("van"))),
                        name="raadsperiode_eindigt_later",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Initiatief",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("kenmerk", models.CharField(max_length=9, unique=True, verbose_name="kenmerk")),
                ("titel", models.CharField(max_length=250, verbose_name="titel")),
                ("samenvatting", models.TextField(verbose_name="waar gaat het om")),
                ("publieke_samenvatting", models.TextField(blank=True, verbose_name="tekst voor iedereen")),
                (
                    "type_initiatiefnemer",
                    models.CharField(
                        choices=[
                            ("inwoners", "Inwoner of groep inwoners"),
                            ("vereniging", "Vereniging of stichting"),
                            ("dorpsbelang", "Dorpsbelang"),
                            ("wijkplatform", "Wijkplatform"),
                            ("ondernemers", "Ondernemer of groep ondernemers"),
                            ("organisatie", "Maatschappelijke organisatie"),
                        ],
                        max_length=20,
                        verbose_name="wie neemt het initiatief",
                    ),
                ),
                (
                    "typering",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ontmoeting", "Ontmoeting en sociaal"),
                            ("zorg", "Zorg en welzijn"),
                            ("groen", "Openbare ruimte en groen"),
                            ("sport", "Spelen, sport en bewegen"),
                            ("cultuur", "Kunst en cultuur"),
                            ("voorziening", "Voorziening of accommodatie"),
                            ("energie", "Energie en duurzaamheid"),
                            ("wonen", "Wonen en dorpsontwikkeling"),
                            ("economie", "Economie en ondernemen"),
                            ("overig", "Overig"),
                        ],
                        max_length=20,
                        verbose_name="thema",
                    ),
                ),
                ("locatie", models.CharField(blank=True, max_length=200, verbose_name="plek")),
                (
                    "vraag_aan_gemeente",
                    models.JSONField(blank=True, default=list, verbose_name="vraag aan de gemeente"),
                ),
                ("draagvlak_toelichting", models.TextField(blank=True, verbose_name="wie staat erachter")),
                (
                    "privaat_belang",
                    models.CharField(
                        choices=[("ja", "Ja"), ("deels", "Voor een deel"), ("nee", "Nee")],
                        default="nee",
                        max_length=8,
                        verbose_name="eigen belang",
                    ),
                ),
                (
                    "privaat_belang_toelichting",
                    models.TextField(blank=True, verbose_name="toelichting op eigen belang"),
                ),
                (
                    "investering_gevraagd",
                    models.BooleanField(default=False, verbose_name="vraagt een investering"),
                ),
                (
                    "is_uitdaagverzoek",
                    models.BooleanField(default=False, verbose_name="beroep op het uitdaagrecht"),
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
                        default="concept",
                        editable=False,
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_sinds",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="status sinds"
                    ),
                ),
                (
                    "uiterlijk_op",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="uiterlijk op"),
                ),
                (
                    "slaapt_sinds",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="rust sinds"),
                ),
                (
                    "slaapt_tot",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="rust tot"),
                ),
                ("slaap_reden", models.TextField(blank=True, editable=False, verbose_name="reden van rust")),
                (
                    "openbaar_sinds",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="openbaar sinds"
                    ),
                ),
                (
                    "aangemeld_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="aangemeld op"),
                ),
                (
                    "aanmeldsleutel",
                    models.UUIDField(
                        editable=False, null=True, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "herkomst",
                    models.CharField(
                        choices=[
                            ("website", "Aangemeld op de website"),
                            ("balie", "Aangemeld door een medewerker"),
                            ("bestand", "Overgenomen uit een bestand"),
                            ("telefoon", "Aangemeld door een medewerker, na een telefoontje"),
                            ("mail", "Aangemeld door een medewerker, na een mail of brief"),
                            ("gesprek", "Aangemeld door een medewerker, na een gesprek in het dorp"),
                            ("wiki", "Genoemd in de oorspronkelijke wijzer"),
                        ],
                        default="website",
                        max_length=10,
                        verbose_name="herkomst",
                    ),
                ),
                ("nog_te_evalueren", models.BooleanField(default=False, verbose_name="nog te evalueren")),
                ("is_voorbeeld", models.BooleanField(default=False, verbose_name="verzonnen voorbeeld")),
                ("bronnen", models.TextField(blank=True, verbose_name="bronnen")),
                (
                    "aangemeld_door",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="aangemeld",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aangemeld door",
                    ),
                ),
                (
                    "kern",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="initiatieven.kern",
                        verbose_name="kern",
                    ),
                ),
                (
                    "opgaven",
                    models.ManyToManyField(
                        blank=True,
                        related_name="initiatieven",
                        to="initiatieven.opgave",
                        verbose_name="opgaven",
                    ),
                ),
                (
                    "eerste_contact_op",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="eerste contact op"),
                ),
                (
                    "eerste_contact_uiterlijk_op",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="eerste contact uiterlijk op"
                    ),
                ),
                (
                    "slaapt_seizoen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("voorjaar", "Het voorjaar"),
                            ("zomer", "De zomer"),
                            ("najaar", "Het najaar"),
                            ("winter", "De winter"),
                        ],
                        default="",
                        editable=False,
                        max_length=8,
                        verbose_name="rust tot welk seizoen",
                    ),
                ),
                (
                    "herinnerd_voor",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="herinnerd voor"),
                ),
            ],
            options={
                "verbose_name": "initiatief",
                "verbose_name_plural": "initiatieven",
                "ordering": ["-aangemeld_op", "-pk"],
                "indexes": [
                    models.Index(fields=["status", "-aangemeld_op", "-id"], name="initiatief_per_status"),
                    models.Index(
                        condition=models.Q(("openbaar_sinds__isnull", False)),
                        fields=["-aangemeld_op", "-id"],
                        name="initiatief_openbaar",
                    ),
                    models.Index(
                        condition=models.Q(("openbaar_sinds__isnull", False)),
                        fields=["kern", "-aangemeld_op", "-id"],
                        name="initiatief_openbaar_kern",
                    ),
                    models.Index(
                        condition=models.Q(("slaapt_tot", None)),
                        fields=["uiterlijk_op"],
                        name="initiatief_termijn",
                    ),
                    models.Index(
                        condition=models.Q(("slaapt_tot__isnull", False)),
                        fields=["slaapt_tot"],
                        name="initiatief_wekker",
                    ),
                    models.Index(fields=["-aangemeld_op", "-id"], name="initiatief_nieuwste"),
                    models.Index(fields=["kern", "status"], name="initiatief_kern_status"),
                    models.Index(
                        condition=models.Q(("eerste_contact_op", None)),
                        fields=["eerste_contact_uiterlijk_op"],
                        name="initiatief_eerste_contact",
                    ),
                    models.Index(fields=["titel", "id"], name="initiatief_titel"),
                    models.Index(fields=["typering", "status"], name="initiatief_thema_status"),
                    models.Index(fields=["status_sinds", "id"], name="initiatief_status_sinds"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "aangemeld",
                                    "afgerond",
                                    "besluit",
                                    "concept",
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
                        name="initiatief_bekende_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("slaapt_tot", None),
                            models.Q(
                                (
                                    "status__in",
                                    [
                                        "aangemeld",
                                        "besluit",
                                        "ontwerp",
                                        "realisatie",
                                        "toegewezen",
                                        "verbreding",
                                        "verkenning",
                                        "weging",
                                    ],
                                ),
                                models.Q(("slaap_reden", ""), _negated=True),
                                ("slaapt_sinds__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="initiatief_rust_alleen_open_met_reden",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("slaapt_tot", None),
                            ("slaapt_tot__gt", models.F("slaapt_sinds")),
                            _connector="OR",
                        ),
                        name="initiatief_rust_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("openbaar_sinds", None),
                            models.Q(("status", "concept"), _negated=True),
                            _connector="OR",
                        ),
                        name="initiatief_concept_niet_openbaar",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("openbaar_sinds", None),
                            models.Q(("publieke_samenvatting", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="initiatief_openbaar_met_tekst",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["concept", "ingetrokken"]),
                            ("aangemeld_op__isnull", False),
                            _connector="OR",
                        ),
                        name="initiatief_aangemeld_op_bekend",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "status__in",
                                    [
                                        "afgerond",
                                        "geremd",
                                        "gestopt",
                                        "ingetrokken",
                                        "met_rust_gelaten",
                                        "niet_ingegaan",
                                    ],
                                ),
                                _negated=True,
                            ),
                            ("uiterlijk_op", None),
                            _connector="OR",
                        ),
                        name="initiatief_einde_zonder_termijn",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Accountmanager",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("beschikbaar", models.BooleanField(default=True, verbose_name="beschikbaar")),
                ("deskundig_in", models.JSONField(blank=True, default=list, verbose_name="deskundig in")),
                (
                    "gebruiker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accountmanager",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "kernen",
                    models.ManyToManyField(
                        blank=True,
                        related_name="accountmanagers",
                        to="initiatieven.kern",
                        verbose_name="kernen",
                    ),
                ),
            ],
            options={
                "verbose_name": "accountmanager",
                "verbose_name_plural": "accountmanagers",
                "ordering": ["gebruiker__functie", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Uitgangspunt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="code")),
                ("nummer", models.PositiveSmallIntegerField(default=1, verbose_name="versie")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("toelichting", models.TextField(verbose_name="toelichting")),
                ("subpunten", models.JSONField(default=list, verbose_name="subpunten")),
                (
                    "vastgesteld_door",
                    models.CharField(blank=True, max_length=80, verbose_name="vastgesteld door"),
                ),
                ("geldig_van", models.DateField(verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitgangspunten",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitgangspunt",
                "verbose_name_plural": "uitgangspunten",
                "ordering": ["code", "-nummer"],
                "constraints": [
                    models.UniqueConstraint(fields=("code", "nummer"), name="uitgangspunt_versie_een_keer"),
                    models.UniqueConstraint(
                        condition=models.Q(("geldig_tot", None)),
                        fields=("code",),
                        name="uitgangspunt_een_geldende_versie",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Herziening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "orgaan",
                    models.CharField(
                        choices=[
                            ("raad", "Raad"),
                            ("college", "College"),
                            ("organisatie", "Ambtelijke organisatie"),
                        ],
                        max_length=12,
                        verbose_name="voor wie",
                    ),
                ),
                ("gestart_op", models.DateTimeField(verbose_name="begonnen op")),
                (
                    "vastgesteld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="vastgesteld op"),
                ),
                ("gestopt_op", models.DateTimeField(blank=True, null=True, verbose_name="gestopt op")),
                ("volgende_op", models.DateField(blank=True, null=True, verbose_name="volgende herziening")),
                (
                    "gestart_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begonnen door",
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="herzieningen",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "herziening",
                "verbose_name_plural": "herzieningen",
                "ordering": ["-gestart_op"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("gestopt_op", None), ("vastgesteld_op", None)),
                        fields=("orgaan",),
                        name="herziening_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("vastgesteld_op", None), ("gestopt_op", None), _connector="OR"),
                        name="herziening_een_einde",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("vastgesteld_op", None),
                            ("vastgesteld_op__gte", models.F("gestart_op")),
                            _connector="OR",
                        ),
                        name="herziening_eindigt_later",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Kaderwijziging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("soort", models.CharField(max_length=40, verbose_name="soort")),
                ("sleutel", models.CharField(max_length=160, verbose_name="sleutel")),
                ("titel", models.CharField(max_length=250, verbose_name="titel")),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("toegevoegd", "Toegevoegd"),
                            ("gewijzigd", "Gewijzigd"),
                            ("nieuwe_versie", "Nieuwe versie"),
                            ("beeindigd", "Geldt niet meer"),
                            ("geagendeerd", "Op de agenda gezet"),
                            ("besloten", "Besloten"),
                            ("vastgesteld", "Vastgesteld"),
                            ("gestopt", "Gestopt"),
                        ],
                        max_length=14,
                        verbose_name="wat er gebeurde",
                    ),
                ),
                ("velden", models.JSONField(default=list, verbose_name="wat er veranderde")),
                ("op", models.DateTimeField(verbose_name="wanneer")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wijzigingen",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
                    ),
                ),
            ],
            options={
                "verbose_name": "wijziging van het kader",
                "verbose_name_plural": "wijzigingen van het kader",
                "ordering": ["-op", "-pk"],
                "indexes": [
                    models.Index(fields=["soort", "sleutel", "-op"], name="kaderwijziging_van_deel"),
                    models.Index(fields=["-op"], name="kaderwijziging_op"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Middelen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jaar",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="jaar",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("geld", "Geld, in euro"), ("uren", "Uren van medewerkers")],
                        max_length=6,
                        verbose_name="geld of uren",
                    ),
                ),
                (
                    "beschikbaar",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="beschikbaar"
                    ),
                ),
                ("van", models.DateTimeField(verbose_name="van")),
                ("tot", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="middelen",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="middelen",
                        to="initiatieven.opgave",
                        verbose_name="opgave",
                    ),
                ),
            ],
            options={
                "verbose_name": "middelen",
                "verbose_name_plural": "middelen",
                "ordering": ["jaar", "opgave", "soort", "van"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)),
                        fields=("opgave", "jaar", "soort"),
                        name="middelen_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("beschikbaar", None), ("beschikbaar__gte", 0), _connector="OR"),
                        name="middelen_niet_negatief",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot", None), ("tot__gte", models.F("van")), _connector="OR"),
                        name="middelen_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jaar__gte", 2000), ("jaar__lte", 2100)),
                        name="middelen_jaar_bestaat",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Betrokkene",
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
                        choices=[
                            ("initiatiefnemer", "Initiatiefnemer"),
                            ("partner", "Partner"),
                            ("belanghebbende", "Belanghebbende"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "aanduiding",
                    models.CharField(
                        help_text="Een rol of organisatie, geen naam van een persoon.",
                        max_length=200,
                        verbose_name="wie",
                    ),
                ),
                (
                    "rol",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("coproducent", "Maakt het mee (coproducent)"),
                            ("doelgroep", "Heeft er baat bij (doelgroep)"),
                            ("gedupeerde", "Kan er last van hebben"),
                        ],
                        max_length=20,
                        verbose_name="rol",
                    ),
                ),
                ("gesproken", models.BooleanField(default=False, verbose_name="gesproken")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="betrokkenen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "betrokkene",
                "verbose_name_plural": "betrokkenen",
                "ordering": ["soort", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Inschatting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("samenhang", models.TextField(verbose_name="samenhang met opgaven en doelen")),
                (
                    "meerwaarde",
                    models.CharField(
                        choices=[("hoog", "Hoog"), ("midden", "Midden"), ("laag", "Laag")],
                        max_length=8,
                        verbose_name="meerwaarde om aan te sluiten",
                    ),
                ),
                ("meerwaarde_toelichting", models.TextField(verbose_name="waarom")),
                ("relevantie_voor", models.JSONField(default=list, verbose_name="relevant voor")),
                (
                    "initiatief",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inschatting",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "eerste inschatting",
                "verbose_name_plural": "eerste inschattingen",
            },
        ),
        migrations.CreateModel(
            name="Raadsmodus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "modus",
                    models.CharField(
                        choices=[
                            ("meesturen", "De raad stuurt mee"),
                            ("ruimte_met_toezicht", "De raad laat ruimte en houdt toezicht"),
                            ("niet_voor_de_raad", "Niet voor de raad"),
                        ],
                        max_length=20,
                        verbose_name="rol van de raad",
                    ),
                ),
                ("reden", models.TextField(verbose_name="waarom")),
                ("van", models.DateTimeField(verbose_name="van")),
                ("tot", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="raadsmodi",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="raadsmodi",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "raadsmodus",
                "verbose_name_plural": "raadsmodi",
                "ordering": ["van"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("tot", None)),
                        fields=["modus", "initiatief"],
                        name="raadsmodus_nu",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)),
                        fields=("initiatief",),
                        name="raadsmodus_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot", None), ("tot__gte", models.F("van")), _connector="OR"),
                        name="raadsmodus_eindigt_later",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Toewijzing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("van", models.DateTimeField(verbose_name="van")),
                ("tot", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                ("reden", models.TextField(verbose_name="reden")),
                (
                    "accountmanager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toewijzingen",
                        to="initiatieven.accountmanager",
                        verbose_name="accountmanager",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="toewijzingen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "bevestigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="overdracht bevestigd op"),
                ),
                (
                    "overdrachtsnotitie",
                    models.TextField(blank=True, verbose_name="wat de nieuwe accountmanager moet weten"),
                ),
            ],
            options={
                "verbose_name": "toewijzing",
                "verbose_name_plural": "toewijzingen",
                "ordering": ["van"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("tot", None)),
                        fields=["accountmanager", "initiatief"],
                        name="toewijzing_nu",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("bevestigd_op", None),
                            ("tot", None),
                            models.Q(("overdrachtsnotitie", ""), _negated=True),
                        ),
                        fields=["accountmanager", "van"],
                        name="toewijzing_onbevestigd",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)),
                        fields=("initiatief",),
                        name="toewijzing_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot", None), ("tot__gte", models.F("van")), _connector="OR"),
                        name="toewijzing_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bevestigd_op", None),
                            models.Q(("overdrachtsnotitie", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="toewijzing_bevestigt_een_overdracht",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Verbreding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("team", models.CharField(max_length=120, verbose_name="team of functie")),
                ("waarom", models.TextField(verbose_name="waarom deze collega")),
                ("bijdrage", models.TextField(blank=True, verbose_name="wat draagt het bij aan de opgave")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="verbredingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="collega met account",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verbredingen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="initiatieven.opgave",
                        verbose_name="opgave",
                    ),
                ),
                ("antwoord", models.TextField(blank=True, verbose_name="advies")),
                (
                    "beantwoord_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="beantwoord op"),
                ),
                ("e_mail", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                (
                    "gevraagd_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="gevraagd op"),
                ),
                (
                    "uiterlijk_op",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="antwoord uiterlijk op"
                    ),
                ),
                ("vraag", models.TextField(blank=True, verbose_name="vraag aan deze collega")),
                (
                    "gelezen_op",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="advies gelezen op"
                    ),
                ),
            ],
            options={
                "verbose_name": "verbreding",
                "verbose_name_plural": "verbredingen",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("beantwoord_op", None), ("gevraagd_op__isnull", False)),
                        fields=["gebruiker", "uiterlijk_op"],
                        name="adviesvraag_open",
                    ),
                    models.Index(
                        condition=models.Q(("beantwoord_op__isnull", False), ("gelezen_op", None)),
                        fields=["initiatief"],
                        name="advies_ongelezen",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("vraag", ""),
                            models.Q(("gevraagd_op__isnull", False), ("uiterlijk_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="adviesvraag_met_termijn",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("beantwoord_op", None),
                            models.Q(("antwoord", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="advies_beantwoord_met_tekst",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Weging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "deelnemers",
                    models.TextField(
                        help_text="Functies of teams, geen namen.", verbose_name="wie wogen mee"
                    ),
                ),
                (
                    "advies",
                    models.CharField(
                        choices=[
                            ("versterken", "Versterken"),
                            ("met_rust_laten", "Met rust laten"),
                            ("niet_op_ingaan", "Niet op ingaan"),
                            ("remmen", "Remmen"),
                        ],
                        max_length=20,
                        verbose_name="advies",
                    ),
                ),
                (
                    "wijze_van_versterken",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("faciliteren", "Faciliteren"),
                            ("samenwerken", "Samenwerken (coproductie)"),
                            ("eenmalige_steun", "Eenmalige steun"),
                            ("kennis_en_netwerk", "Kennis en netwerk"),
                            ("regelruimte", "Ruimte in regels"),
                        ],
                        max_length=20,
                        verbose_name="hoe versterken",
                    ),
                ),
                ("motivering_waarom", models.TextField(verbose_name="waarom")),
                ("motivering_hoe", models.TextField(verbose_name="hoe")),
                (
                    "argumenten_tegen",
                    models.TextField(
                        blank=True, verbose_name="argumenten vanuit de verantwoordelijkheid van de gemeente"
                    ),
                ),
                (
                    "inzet_middelen",
                    models.JSONField(blank=True, default=list, verbose_name="inzet van middelen"),
                ),
                (
                    "structureel_motivering",
                    models.TextField(blank=True, verbose_name="waarom structureel geld"),
                ),
                (
                    "beslisser",
                    models.CharField(
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        max_length=10,
                        verbose_name="wie besluit",
                    ),
                ),
                ("startnotitie_nodig", models.BooleanField(default=False, verbose_name="startnotitie nodig")),
                (
                    "startnotitie_reden",
                    models.TextField(blank=True, verbose_name="waarom wel of geen startnotitie"),
                ),
                (
                    "afgerond_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="besloten op"),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wegingen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "afwijking_route",
                    models.TextField(blank=True, verbose_name="waarom een ander besluit dan de regel zegt"),
                ),
                (
                    "bedrag",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="wat kost het de gemeente, in euro"
                    ),
                ),
                (
                    "binnen_mandaat",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "Ja"), ("nee", "Nee")],
                        max_length=4,
                        verbose_name="valt het binnen het mandaat",
                    ),
                ),
                (
                    "politiek_gevoelig",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "Ja"), ("nee", "Nee")],
                        max_length=4,
                        verbose_name="ligt het politiek gevoelig",
                    ),
                ),
                (
                    "route_advies",
                    models.CharField(
                        blank=True,
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        max_length=10,
                        verbose_name="wie volgens de regels besluit",
                    ),
                ),
                ("route_regel", models.TextField(blank=True, verbose_name="de regel die gold")),
                (
                    "wijzigt_beleid",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "Ja"), ("nee", "Nee")],
                        max_length=4,
                        verbose_name="verandert het beleid",
                    ),
                ),
            ],
            options={
                "verbose_name": "weging",
                "verbose_name_plural": "wegingen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("afgerond_op", None)),
                        fields=("initiatief",),
                        name="weging_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("advies", "versterken"),
                            models.Q(("argumenten_tegen", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="weging_tegen_met_argumenten",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("advies", "versterken"), _negated=True),
                            models.Q(("wijze_van_versterken", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="weging_versterken_met_wijze",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("route_advies", ""),
                            ("route_advies", models.F("beslisser")),
                            models.Q(("afwijking_route", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="weging_andere_beslisser_met_reden",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Gebeurtenis",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "handeling",
                    models.CharField(
                        choices=initiatieven.handelingen.choices, max_length=30, verbose_name="handeling"
                    ),
                ),
                (
                    "van",
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
                        verbose_name="van",
                    ),
                ),
                (
                    "naar",
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
                        verbose_name="naar",
                    ),
                ),
                ("via", models.CharField(max_length=10, verbose_name="via")),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                (
                    "zichtbaar_voor",
                    models.CharField(
                        choices=[
                            ("publiek", "Iedereen"),
                            ("raad", "De raad"),
                            ("intern", "Alleen de gemeente"),
                        ],
                        default="intern",
                        max_length=16,
                        verbose_name="zichtbaar voor",
                    ),
                ),
                (
                    "voor_initiatiefnemer",
                    models.BooleanField(default=False, verbose_name="zichtbaar voor de initiatiefnemer"),
                ),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gebeurtenissen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebeurtenis",
                "verbose_name_plural": "gebeurtenissen",
                "ordering": ["op", "pk"],
                "indexes": [models.Index(fields=["initiatief", "op"], name="gebeurtenis_tijdlijn")],
            },
        ),
        migrations.CreateModel(
            name="Belangrijkheid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "orgaan",
                    models.CharField(
                        choices=[
                            ("raad", "Raad"),
                            ("college", "College"),
                            ("organisatie", "Ambtelijke organisatie"),
                        ],
                        max_length=12,
                        verbose_name="voor wie",
                    ),
                ),
                (
                    "niveau",
                    models.CharField(
                        choices=[
                            ("zeer", "Zeer belangrijk"),
                            ("belangrijk", "Belangrijk"),
                            ("niet", "Niet belangrijk"),
                        ],
                        max_length=12,
                        verbose_name="hoe belangrijk",
                    ),
                ),
                ("waarom", models.JSONField(default=list, verbose_name="waarom")),
                ("van", models.DateTimeField(verbose_name="van")),
                ("tot", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="belangrijkheden",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="belangrijkheden",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "belangrijkheid",
                "verbose_name_plural": "belangrijkheden",
                "ordering": ["van"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("tot", None)),
                        fields=["niveau", "initiatief"],
                        name="belangrijkheid_nu",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)),
                        fields=("initiatief", "orgaan"),
                        name="belangrijkheid_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot", None), ("tot__gte", models.F("van")), _connector="OR"),
                        name="belangrijkheid_eindigt_later",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("initiatiefnemers_beeld", models.TextField(verbose_name="wie zijn de initiatiefnemers")),
                (
                    "typering_toelichting",
                    models.TextField(blank=True, verbose_name="wat voor initiatief is het"),
                ),
                (
                    "maatschappelijke_opgave",
                    models.TextField(verbose_name="wat is de opgave en wat willen ze bereiken"),
                ),
                ("afbakening", models.TextField(blank=True, verbose_name="wat hoort erbij en wat niet")),
                (
                    "belanghebbenden_beeld",
                    models.TextField(verbose_name="wie hebben er belang bij en welke belangen spelen"),
                ),
                ("stand_van_zaken", models.TextField(blank=True, verbose_name="hoe staat het er nu voor")),
                (
                    "vraag_aan_gemeentebestuur",
                    models.TextField(verbose_name="wat vragen ze van het gemeentebestuur"),
                ),
                (
                    "exploitatie_gezond",
                    models.CharField(
                        choices=[
                            ("ja", "Ja"),
                            ("waarschijnlijk", "Waarschijnlijk"),
                            ("onduidelijk", "Onduidelijk"),
                            ("nee", "Nee"),
                            ("niet_van_toepassing", "Niet van toepassing"),
                        ],
                        default="niet_van_toepassing",
                        max_length=20,
                        verbose_name="gezonde exploitatie",
                    ),
                ),
                (
                    "exploitatie_onderbouwing",
                    models.TextField(blank=True, verbose_name="onderbouwing van de exploitatie"),
                ),
                (
                    "initiatief",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="intake",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                ("ambitieniveau", models.TextField(blank=True, verbose_name="hoe hoog ligt de lat")),
                (
                    "diepgang",
                    models.CharField(
                        choices=[("kort", "Kort"), ("standaard", "Standaard"), ("verdiepend", "Verdiepend")],
                        default="standaard",
                        max_length=12,
                        verbose_name="diepgang",
                    ),
                ),
                (
                    "effecten_beoogd",
                    models.TextField(blank=True, verbose_name="welke effecten willen ze bereiken"),
                ),
                ("maatstaf", models.TextField(blank=True, verbose_name="waaraan zien we dat het lukt")),
                ("oorzaken", models.TextField(blank=True, verbose_name="waardoor is het nu zoals het is")),
            ],
            options={
                "verbose_name": "intake",
                "verbose_name_plural": "intakes",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("exploitatie_gezond", "niet_van_toepassing"),
                            models.Q(("exploitatie_onderbouwing", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="intake_exploitatie_onderbouwd",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Inzage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("dag", models.DateField(verbose_name="dag")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inzages",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "inzage",
                "verbose_name_plural": "inzages",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("initiatief", "gebruiker", "dag"), name="inzage_een_per_dag"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Bericht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "van",
                    models.CharField(
                        choices=[
                            ("gemeente", "De gemeente"),
                            ("initiatiefnemer", "De initiatiefnemer"),
                            ("partner", "Een partner"),
                        ],
                        max_length=16,
                        verbose_name="van",
                    ),
                ),
                ("tekst", models.TextField(verbose_name="bericht")),
                ("op", models.DateTimeField(verbose_name="op")),
                ("gelezen_op", models.DateTimeField(blank=True, null=True, verbose_name="gelezen op")),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="berichten",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "bericht",
                "verbose_name_plural": "berichten",
                "ordering": ["op", "pk"],
                "indexes": [
                    models.Index(fields=["initiatief", "op"], name="bericht_gesprek"),
                    models.Index(
                        condition=models.Q(("gelezen_op", None)),
                        fields=["initiatief", "van"],
                        name="bericht_ongelezen",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gebruiker", None), ("van", "initiatiefnemer")),
                            models.Q(("gebruiker__isnull", False), ("van", "gemeente")),
                            _connector="OR",
                        ),
                        name="bericht_van_een_kant",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Bijdrage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "partij",
                    models.CharField(
                        choices=[
                            ("gemeente", "De gemeente"),
                            ("initiatiefnemer", "De initiatiefnemer"),
                            ("partner", "Een partner"),
                        ],
                        max_length=16,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("uren", "Uren"),
                            ("geld", "Geld"),
                            ("natura", "Spullen, ruimte of iets anders"),
                        ],
                        max_length=8,
                        verbose_name="wat voor bijdrage",
                    ),
                ),
                (
                    "aantal",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=11, null=True, verbose_name="hoeveel"
                    ),
                ),
                ("omschrijving", models.CharField(max_length=250, verbose_name="omschrijving")),
                ("dag", models.DateField(default=django.utils.timezone.localdate, verbose_name="dag")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bijdragen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijdrage",
                "verbose_name_plural": "bijdragen",
                "ordering": ["-dag", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("soort", "natura"), ("aantal__isnull", False), _connector="OR"),
                        name="bijdrage_geteld_of_natura",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("aantal", None), ("aantal__gt", 0), _connector="OR"),
                        name="bijdrage_meer_dan_nul",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correctie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "veld",
                    models.CharField(
                        choices=[
                            ("titel", "De titel"),
                            ("samenvatting", "Waar het om gaat"),
                            ("locatie", "De plek"),
                            ("draagvlak_toelichting", "Wie erachter staan"),
                        ],
                        max_length=24,
                        verbose_name="wat klopt er niet",
                    ),
                ),
                ("voorstel", models.TextField(verbose_name="zo moet het zijn")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Wacht op antwoord"),
                            ("overgenomen", "Overgenomen"),
                            ("niet_overgenomen", "Niet overgenomen"),
                        ],
                        default="open",
                        max_length=16,
                        verbose_name="stand",
                    ),
                ),
                ("antwoord", models.TextField(blank=True, verbose_name="antwoord")),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord op")),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="correcties",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "correctie",
                "verbose_name_plural": "correcties",
                "ordering": ["op", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "open")), fields=["initiatief"], name="correctie_open"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beantwoord_op", None), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True), ("beantwoord_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="correctie_antwoord_met_moment",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Hartslag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gevraagd_op", models.DateTimeField(verbose_name="gevraagd op")),
                (
                    "antwoord",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gaat_door", "Ja, het gaat door"),
                            ("hulp", "Het gaat door, maar we willen hulp"),
                            ("gestopt", "Nee, we zijn gestopt"),
                        ],
                        max_length=10,
                        verbose_name="antwoord",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord op")),
                ("opgepakt_op", models.DateTimeField(blank=True, null=True, verbose_name="opgepakt op")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hartslagen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "hartslag",
                "verbose_name_plural": "hartslagen",
                "ordering": ["gevraagd_op", "pk"],
                "indexes": [
                    models.Index(fields=["initiatief", "gevraagd_op"], name="hartslag_laatste"),
                    models.Index(
                        condition=models.Q(("antwoord__in", ["hulp", "gestopt"]), ("opgepakt_op", None)),
                        fields=["initiatief"],
                        name="hartslag_op_te_pakken",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("beantwoord_op", None)),
                        fields=("initiatief",),
                        name="hartslag_een_open_vraag",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", ""), ("beantwoord_op", None)),
                            models.Q(
                                ("beantwoord_op__gte", models.F("gevraagd_op")),
                                models.Q(("antwoord", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="hartslag_antwoord_met_moment",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mijlpaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("titel", models.CharField(max_length=160, verbose_name="mijlpaal")),
                ("gepland_op", models.DateField(verbose_name="gepland op")),
                ("gehaald_op", models.DateField(blank=True, null=True, verbose_name="gehaald op")),
                (
                    "zichtbaar_voor",
                    models.CharField(
                        choices=[
                            ("publiek", "Iedereen"),
                            ("raad", "De raad"),
                            ("intern", "Alleen de gemeente"),
                        ],
                        default="intern",
                        max_length=16,
                        verbose_name="wie leest dit",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mijlpalen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "mijlpaal",
                "verbose_name_plural": "mijlpalen",
                "ordering": ["gepland_op", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Verwachting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[
                            ("gemeente", "De gemeente"),
                            ("initiatiefnemer", "De initiatiefnemer"),
                            ("partner", "Een partner"),
                        ],
                        max_length=16,
                        verbose_name="van wie",
                    ),
                ),
                ("wie", models.CharField(blank=True, max_length=200, verbose_name="welke partner")),
                ("tekst", models.TextField(verbose_name="verwachting")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verwachtingen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "verwachting",
                "verbose_name_plural": "verwachtingen",
                "ordering": ["op", "pk"],
                "indexes": [models.Index(fields=["initiatief", "op"], name="verwachting_boek")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ingetrokken_op", None), ("ingetrokken_op__gte", models.F("op")), _connector="OR"
                        ),
                        name="verwachting_eindigt_later",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Voortgang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("dag", models.DateField(default=django.utils.timezone.localdate, verbose_name="dag")),
                ("tekst", models.TextField(verbose_name="hoe gaat het")),
                (
                    "zichtbaar_voor",
                    models.CharField(
                        choices=[
                            ("publiek", "Iedereen"),
                            ("raad", "De raad"),
                            ("intern", "Alleen de gemeente"),
                        ],
                        default="intern",
                        max_length=16,
                        verbose_name="wie leest dit",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voortgang",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "voortgang",
                "verbose_name_plural": "voortgang",
                "ordering": ["-dag", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Afwezigheid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("van", models.DateField(verbose_name="eerste dag weg")),
                ("tot", models.DateField(verbose_name="laatste dag weg")),
                (
                    "accountmanager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="afwezigheden",
                        to="initiatieven.accountmanager",
                        verbose_name="wie is er weg",
                    ),
                ),
                (
                    "vervanger",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="initiatieven.accountmanager",
                        verbose_name="wie vervangt",
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheden",
                "ordering": ["van", "pk"],
                "indexes": [models.Index(fields=["vervanger", "tot"], name="afwezigheid_vervanger")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__gte", models.F("van"))), name="afwezigheid_eindigt_later"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("vervanger", None),
                            models.Q(("vervanger", models.F("accountmanager")), _negated=True),
                            _connector="OR",
                        ),
                        name="afwezigheid_door_een_ander_vervangen",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Poolvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sleutel",
                    models.UUIDField(
                        editable=False, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
                ("vraag", models.TextField(blank=True, verbose_name="vraag")),
                ("ontvangen_op", models.DateTimeField(verbose_name="ontvangen op")),
                ("uiterlijk_op", models.DateField(verbose_name="antwoord uiterlijk op")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Wacht op antwoord"),
                            ("beantwoord", "Beantwoord"),
                            ("aangemeld", "Is een initiatief geworden"),
                        ],
                        default="open",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("antwoord", models.TextField(blank=True, verbose_name="antwoord")),
                (
                    "afgehandeld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgehandeld op"),
                ),
                (
                    "afgehandeld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afgehandeld door",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="initiatieven.initiatief",
                        verbose_name="initiatief dat het werd",
                    ),
                ),
                (
                    "kern",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="initiatieven.kern",
                        verbose_name="dorp of wijk",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag aan de pool",
                "verbose_name_plural": "vragen aan de pool",
                "ordering": ["-ontvangen_op", "-pk"],
                "indexes": [
                    models.Index(fields=["stand", "uiterlijk_op"], name="poolvraag_wacht"),
                    models.Index(fields=["afgehandeld_op"], name="poolvraag_afgehandeld"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgehandeld_op", None), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True), ("afgehandeld_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="poolvraag_afgehandeld_of_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Volger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("e_mail", models.EmailField(max_length=254, verbose_name="e-mailadres")),
                ("aangevraagd_op", models.DateTimeField(verbose_name="aangevraagd op")),
                ("bevestigd_op", models.DateTimeField(blank=True, null=True, verbose_name="bevestigd op")),
                (
                    "verteld_tot",
                    models.DateTimeField(blank=True, null=True, verbose_name="tot wanneer verteld"),
                ),
                (
                    "laatste_voortgang",
                    models.PositiveBigIntegerField(
                        default=0, verbose_name="laatste voortgang die verteld is"
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="volgers",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "volger",
                "verbose_name_plural": "volgers",
                "indexes": [
                    models.Index(
                        condition=models.Q(("bevestigd_op__isnull", False)),
                        fields=["verteld_tot"],
                        name="volger_wacht",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("initiatief", "e_mail"), name="volger_een_keer_per_initiatief"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bevestigd_op", None), ("verteld_tot__isnull", False), _connector="OR"
                        ),
                        name="volger_bevestigd_en_bij",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Klad",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("scherm", models.CharField(max_length=30, verbose_name="scherm")),
                ("antwoorden", models.JSONField(default=dict, verbose_name="antwoorden")),
                ("bijgewerkt_op", models.DateTimeField(verbose_name="bijgewerkt op")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kladden",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kladden",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "klad",
                "verbose_name_plural": "kladden",
                "ordering": ["-bijgewerkt_op"],
                "indexes": [models.Index(fields=["bijgewerkt_op"], name="klad_oudste")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("initiatief", "gebruiker", "scherm"), name="klad_een_per_persoon_en_scherm"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeelveldAntwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "deelproces",
                    models.CharField(
                        choices=[
                            ("verkennen", "Verkennen"),
                            ("ontwerpen", "Ontwerpen"),
                            ("realiseren", "Realiseren"),
                            ("evalueren", "Evalueren en bijsturen"),
                        ],
                        max_length=20,
                        verbose_name="deelproces",
                    ),
                ),
                (
                    "element",
                    models.CharField(
                        choices=[
                            ("opgave", "Inhoudelijke opgave"),
                            ("actoren", "Actoren"),
                            ("proces", "Proces"),
                        ],
                        max_length=20,
                        verbose_name="element",
                    ),
                ),
                ("vraagtekst", models.CharField(max_length=300, verbose_name="vraag")),
                ("antwoord", models.TextField(verbose_name="antwoord")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speelveldantwoorden",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "vraag",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="antwoorden",
                        to="handreikingen.vraag",
                        verbose_name="vraag in de gids",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord in het speelveld",
                "verbose_name_plural": "antwoorden in het speelveld",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["initiatief", "deelproces", "element"], name="speelveldantwoord_vak")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("vraag__isnull", False)),
                        fields=("initiatief", "vraag"),
                        name="speelveld_een_antwoord_per_vraag",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Bestand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                (
                    "lezers",
                    models.CharField(
                        choices=[
                            ("intern", "Alleen de gemeente"),
                            ("initiatiefnemer", "Ook de initiatiefnemer"),
                            ("raad", "Ook de raad"),
                            ("publiek", "Iedereen"),
                        ],
                        default="intern",
                        max_length=16,
                        verbose_name="wie mag het lezen",
                    ),
                ),
                (
                    "weggehaald_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="weggehaald op"),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bestanden",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "in_tekst",
                    models.BooleanField(default=False, editable=False, verbose_name="staat in een tekst"),
                ),
            ],
            options={
                "verbose_name": "bestand",
                "verbose_name_plural": "bestanden",
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["initiatief", "lezers"], name="bestand_per_lezers")],
            },
        ),
        migrations.CreateModel(
            name="Notitie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("tekst", models.TextField(verbose_name="notitie")),
                ("op", models.DateTimeField(editable=False, verbose_name="geschreven op")),
                (
                    "door",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notities",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "notitie",
                "verbose_name_plural": "notities",
                "ordering": ["-op", "-pk"],
                "indexes": [models.Index(fields=["initiatief", "-op"], name="notitie_nieuwste")],
            },
        ),
        migrations.CreateModel(
            name="Importregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rij", models.PositiveIntegerField(verbose_name="rij in het bestand")),
                ("nieuw", models.BooleanField(default=False, verbose_name="nieuw dossier")),
                ("melding", models.TextField(blank=True, verbose_name="wat er mis was")),
                (
                    "initiatief",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="importregels",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "lijst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="initiatieven.importlijst",
                        verbose_name="importlijst",
                    ),
                ),
            ],
            options={
                "verbose_name": "importregel",
                "verbose_name_plural": "importregels",
                "ordering": ["rij"],
                "constraints": [
                    models.UniqueConstraint(fields=("lijst", "rij"), name="importregel_een_keer_per_rij")
                ],
            },
        ),
        migrations.CreateModel(
            name="WerkvormGebruik",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "naam",
                    models.CharField(editable=False, max_length=255, verbose_name="naam van de werkvorm"),
                ),
                ("dag", models.DateField(default=django.utils.timezone.localdate, verbose_name="wanneer")),
                ("met_wie", models.CharField(max_length=120, verbose_name="met wie")),
                (
                    "mensen",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="hoeveel mensen"),
                ),
                (
                    "uitwerking",
                    models.CharField(
                        choices=[
                            ("goed", "Werkte goed"),
                            ("deels", "Werkte voor een deel"),
                            ("niet", "Werkte niet"),
                        ],
                        max_length=8,
                        verbose_name="hoe werkte het uit",
                    ),
                ),
                ("ervaring", models.TextField(max_length=600, verbose_name="wat werkte en wat niet")),
                (
                    "kosten",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="kosten in euro"
                    ),
                ),
                (
                    "uren",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="uren werk"
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="werkvormen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "werkvorm",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="gebruik",
                        to="handreikingen.werkvorm",
                        verbose_name="werkvorm",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebruikte werkvorm",
                "verbose_name_plural": "gebruikte werkvormen",
                "ordering": ["-dag", "-pk"],
                "indexes": [models.Index(fields=["werkvorm", "-dag"], name="werkvormgebruik_bewijs")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kosten", None), ("kosten__gte", 0), _connector="OR"),
                        name="werkvorm_kosten_niet_onder_nul",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uren", None), ("uren__gte", 0), _connector="OR"),
                        name="werkvorm_uren_niet_onder_nul",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Uitdaging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("gemeentelijke_taak", models.TextField(verbose_name="welke taak van de gemeente")),
                ("beter_of_goedkoper", models.TextField(verbose_name="waarom beter of goedkoper")),
                ("beoogd_budget", models.TextField(blank=True, verbose_name="welk budget erbij hoort")),
                (
                    "continuiteit",
                    models.TextField(blank=True, verbose_name="hoe het doorgaat als iemand stopt"),
                ),
                (
                    "bevoegd_orgaan",
                    models.CharField(
                        blank=True,
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        max_length=10,
                        verbose_name="wie erover gaat",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "Ja, jullie nemen de taak over"),
                            ("deels", "Ja, voor een deel of op proef"),
                            ("nee", "Nee, de gemeente blijft het doen"),
                        ],
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_motivering", models.TextField(blank=True, verbose_name="waarom dit antwoord")),
                (
                    "beantwoord_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="beantwoord op"),
                ),
                (
                    "initiatief",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uitdaging",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "beroep op het uitdaagrecht",
                "verbose_name_plural": "beroepen op het uitdaagrecht",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", ""), ("beantwoord_op", None)),
                            models.Q(
                                models.Q(("antwoord", ""), _negated=True),
                                models.Q(("antwoord_motivering", ""), _negated=True),
                                ("beantwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="uitdaging_antwoord_met_reden",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verwant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("op", models.DateTimeField(verbose_name="gekoppeld op")),
                (
                    "ander",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="initiatieven.initiatief",
                        verbose_name="verwant initiatief",
                    ),
                ),
                (
                    "een",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "verwant initiatief",
                "verbose_name_plural": "verwante initiatieven",
                "constraints": [
                    models.UniqueConstraint(fields=("een", "ander"), name="verwant_een_keer"),
                    models.CheckConstraint(
                        condition=models.Q(("een__lt", models.F("ander"))), name="verwant_oudste_eerst"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Raadsmoment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "wanneer",
                    models.CharField(
                        choices=[
                            ("start", "Bij de start van de verkenning"),
                            ("besluit", "Voor het besluit"),
                            ("tussentijds", "Bij de evaluatie tussentijds"),
                            ("afronding", "Bij de afronding"),
                            ("datum", "Op een afgesproken dag"),
                        ],
                        max_length=12,
                        verbose_name="wanneer",
                    ),
                ),
                ("dag", models.DateField(blank=True, null=True, verbose_name="welke dag")),
                ("waarover", models.CharField(blank=True, max_length=250, verbose_name="waarover")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("gehouden", "Gehouden"),
                            ("vervallen", "Vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="hoe staat het ermee",
                    ),
                ),
                ("gehouden_op", models.DateField(blank=True, null=True, verbose_name="gehouden op")),
                ("uitkomst", models.TextField(blank=True, verbose_name="wat de raad zei")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="raadsmomenten",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "moment voor de raad",
                "verbose_name_plural": "momenten voor de raad",
                "ordering": ["dag", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "gepland")),
                        fields=["dag", "wanneer"],
                        name="raadsmoment_gepland",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("dag__isnull", False), ("wanneer", "datum")),
                            models.Q(models.Q(("wanneer", "datum"), _negated=True), ("dag__isnull", True)),
                            _connector="OR",
                        ),
                        name="raadsmoment_dag_bij_datum",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "gehouden"), _negated=True),
                            ("gehouden_op__isnull", False),
                            _connector="OR",
                        ),
                        name="raadsmoment_gehouden_op_een_dag",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("stand", "gepland"), models.Q(("wanneer", "datum"), _negated=True)
                        ),
                        fields=("initiatief", "wanneer"),
                        name="raadsmoment_een_per_stap",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Raadspunt",
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
                        choices=[("toezegging", "Toezegging"), ("motie", "Motie")],
                        max_length=10,
                        verbose_name="toezegging of motie",
                    ),
                ),
                (
                    "sleutel",
                    models.SlugField(editable=False, max_length=120, unique=True, verbose_name="sleutel"),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("tekst", models.TextField(verbose_name="wat is er gevraagd of toegezegd")),
                (
                    "orgaan",
                    models.CharField(
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        default="college",
                        max_length=10,
                        verbose_name="wie moet het doen",
                    ),
                ),
                ("portefeuille", models.CharField(blank=True, max_length=120, verbose_name="portefeuille")),
                ("dag", models.DateField(verbose_name="toegezegd of aangenomen op")),
                ("uiterlijk_op", models.DateField(blank=True, null=True, verbose_name="uiterlijk klaar op")),
                ("document_url", models.URLField(blank=True, verbose_name="link naar het stuk")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("afgedaan", "Afgerond"),
                            ("niet_uitgevoerd", "Niet uitgevoerd"),
                        ],
                        default="open",
                        max_length=16,
                        verbose_name="hoe staat het ermee",
                    ),
                ),
                ("klaar_op", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                ("afdoening", models.TextField(blank=True, verbose_name="wat er is gedaan")),
                (
                    "initiatieven",
                    models.ManyToManyField(
                        blank=True,
                        related_name="raadspunten",
                        to="initiatieven.initiatief",
                        verbose_name="initiatieven",
                    ),
                ),
                (
                    "formulier",
                    models.UUIDField(
                        editable=False, null=True, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
            ],
            options={
                "verbose_name": "toezegging of motie",
                "verbose_name_plural": "toezeggingen en moties",
                "ordering": [models.OrderBy(models.F("uiterlijk_op"), nulls_last=True), "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "open")), fields=["uiterlijk_op"], name="raadspunt_open"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("uiterlijk_op", None), ("uiterlijk_op__gte", models.F("dag")), _connector="OR"
                        ),
                        name="raadspunt_termijn_na_begin",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("klaar_op__isnull", True), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True),
                                ("klaar_op__isnull", False),
                                models.Q(("afdoening", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="raadspunt_klaar_met_uitleg",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Herzieningsregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "niveau",
                    models.CharField(
                        choices=[
                            ("zeer", "Zeer belangrijk"),
                            ("belangrijk", "Belangrijk"),
                            ("niet", "Niet belangrijk"),
                        ],
                        max_length=12,
                        verbose_name="hoe belangrijk",
                    ),
                ),
                ("waarom", models.JSONField(blank=True, default=list, verbose_name="waarom")),
                (
                    "modus",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("meesturen", "De raad stuurt mee"),
                            ("ruimte_met_toezicht", "De raad laat ruimte en houdt toezicht"),
                            ("niet_voor_de_raad", "Niet voor de raad"),
                        ],
                        max_length=20,
                        verbose_name="rol van de raad",
                    ),
                ),
                ("reden", models.TextField(blank=True, verbose_name="waarom deze rol")),
                (
                    "momenten",
                    models.JSONField(
                        blank=True, default=list, verbose_name="wanneer wil de raad gehoord worden"
                    ),
                ),
                (
                    "herziening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="initiatieven.herziening",
                        verbose_name="herziening",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="herzieningsregels",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel van een herziening",
                "verbose_name_plural": "regels van een herziening",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("herziening", "initiatief"), name="herzieningsregel_een_keer"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Inzet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jaar",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="jaar",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("geld", "Geld, in euro"), ("uren", "Uren van medewerkers")],
                        max_length=6,
                        verbose_name="geld of uren",
                    ),
                ),
                ("aantal", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="hoeveel")),
                ("van", models.DateTimeField(verbose_name="van")),
                ("tot", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inzet",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inzet",
                        to="initiatieven.opgave",
                        verbose_name="opgave",
                    ),
                ),
            ],
            options={
                "verbose_name": "inzet",
                "verbose_name_plural": "inzet",
                "ordering": ["jaar", "opgave", "soort", "van"],
                "indexes": [models.Index(fields=["jaar", "soort", "opgave"], name="inzet_per_opgave")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)),
                        fields=("initiatief", "opgave", "jaar", "soort"),
                        name="inzet_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("aantal__gte", 0)), name="inzet_niet_negatief"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot", None), ("tot__gte", models.F("van")), _connector="OR"),
                        name="inzet_eindigt_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jaar__gte", 2000), ("jaar__lte", 2100)),
                        name="inzet_jaar_bestaat",
                    ),
                ],
            },
        ),
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
        migrations.CreateModel(
            name="Raming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "post",
                    models.CharField(
                        choices=[
                            ("totaal", "Kosten in totaal"),
                            ("gemeente", "Bijdrage van de gemeente"),
                            ("initiatiefnemer", "Bijdrage van de initiatiefnemer"),
                            ("anderen", "Bijdrage van anderen"),
                        ],
                        max_length=16,
                        verbose_name="waarvan",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(decimal_places=2, max_digits=12, verbose_name="bedrag in euro"),
                ),
                ("ongeveer", models.BooleanField(default=False, verbose_name="het is ongeveer")),
                ("werkelijk", models.BooleanField(default=False, verbose_name="dit is echt uitgegeven")),
                ("stand", models.CharField(max_length=60, verbose_name="wanneer gold dit")),
                ("bron", models.CharField(max_length=300, verbose_name="waar staat dit")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ramingen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "raming",
                "verbose_name_plural": "ramingen",
                "ordering": ["post", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("bedrag__gte", 0)), name="raming_niet_onder_nul"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Belang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("omschrijving", models.TextField(verbose_name="belang")),
                (
                    "standpunt",
                    models.CharField(
                        choices=[
                            ("voor", "Voor"),
                            ("tegen", "Tegen"),
                            ("verdeeld", "Verdeeld"),
                            ("onbekend", "Nog niet bekend"),
                        ],
                        default="onbekend",
                        max_length=12,
                        verbose_name="standpunt",
                    ),
                ),
                (
                    "betrokkene",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="belangen",
                        to="initiatieven.betrokkene",
                        verbose_name="betrokkene",
                    ),
                ),
            ],
            options={
                "verbose_name": "belang",
                "verbose_name_plural": "belangen",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Afspraak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "partij",
                    models.CharField(
                        choices=[
                            ("gemeente", "De gemeente"),
                            ("initiatiefnemer", "De initiatiefnemer"),
                            ("partner", "Een partner"),
                        ],
                        max_length=16,
                        verbose_name="wie doet het",
                    ),
                ),
                ("wat", models.TextField(verbose_name="wat")),
                ("voor_wanneer", models.DateField(verbose_name="voor wanneer")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("nagekomen", "Nagekomen"),
                            ("niet_nagekomen", "Niet nagekomen"),
                            ("gewijzigd", "In overleg gewijzigd"),
                        ],
                        default="open",
                        max_length=16,
                        verbose_name="stand",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="afspraken",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "betrokkene",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="afspraken",
                        to="initiatieven.betrokkene",
                        verbose_name="met wie",
                    ),
                ),
                (
                    "bevestigd_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="bevestigd op"),
                ),
                ("bezwaar", models.TextField(blank=True, editable=False, verbose_name="waarom niet akkoord")),
                (
                    "herinnerd_voor",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="herinnerd voor"),
                ),
            ],
            options={
                "verbose_name": "afspraak",
                "verbose_name_plural": "afspraken",
                "ordering": ["voor_wanneer", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "open")), fields=["voor_wanneer"], name="afspraak_open"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Startnotitie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("onderwerp", models.TextField(verbose_name="onderwerp, afbakening en keuzevraagstukken")),
                ("cruciale_partijen", models.TextField(verbose_name="cruciale partijen")),
                ("gewenste_participatie", models.TextField(verbose_name="gewenste participatie")),
                ("processtappen", models.TextField(verbose_name="cruciale stappen in het proces")),
                ("rol_raad", models.TextField(verbose_name="rol van de raad")),
                ("rolverdeling", models.TextField(verbose_name="rolverdeling tussen raad en college")),
                ("evaluatie_en_controle", models.TextField(verbose_name="evaluatie en controle")),
                (
                    "weging",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="startnotitie",
                        to="initiatieven.weging",
                        verbose_name="weging",
                    ),
                ),
            ],
            options={
                "verbose_name": "startnotitie",
                "verbose_name_plural": "startnotities",
            },
        ),
        migrations.CreateModel(
            name="Besluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "besluit",
                    models.CharField(
                        choices=[
                            ("versterken", "Versterken"),
                            ("met_rust_laten", "Met rust laten"),
                            ("niet_op_ingaan", "Niet op ingaan"),
                            ("remmen", "Remmen"),
                        ],
                        max_length=20,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "beslisser",
                    models.CharField(
                        choices=[("raad", "Raad"), ("college", "College"), ("directie", "Directie")],
                        max_length=10,
                        verbose_name="wie besloot",
                    ),
                ),
                ("besluitdatum", models.DateField(verbose_name="datum van het besluit")),
                ("motivering_publiek", models.TextField(verbose_name="waarom, in gewone taal voor iedereen")),
                ("voorwaarden", models.TextField(blank=True, verbose_name="voorwaarden")),
                (
                    "afwijking_toelichting",
                    models.TextField(blank=True, verbose_name="waarom anders dan het advies"),
                ),
                ("document_url", models.URLField(blank=True, verbose_name="link naar het besluitstuk")),
                ("vastgelegd_op", models.DateTimeField(verbose_name="vastgelegd op")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vastgelegde_besluiten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="besluiten",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "weging",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="besluit",
                        to="initiatieven.weging",
                        verbose_name="weging",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit",
                "verbose_name_plural": "besluiten",
                "ordering": ["vastgelegd_op"],
            },
        ),
        migrations.CreateModel(
            name="Contactgegevens",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(blank=True, max_length=120, verbose_name="naam")),
                ("e_mail", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("telefoon", models.CharField(blank=True, max_length=30, verbose_name="telefoonnummer")),
                (
                    "betrokkene",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact",
                        to="initiatieven.betrokkene",
                        verbose_name="betrokkene",
                    ),
                ),
                (
                    "mail",
                    models.CharField(
                        choices=[
                            ("direct", "Meteen, bij elke stap"),
                            ("dagelijks", "Hooguit een keer per dag"),
                            ("nodig", "Alleen wat ik moet weten: een besluit of een vraag aan mij"),
                        ],
                        default="direct",
                        max_length=12,
                        verbose_name="wanneer mail",
                    ),
                ),
            ],
            options={
                "verbose_name": "contactgegevens",
                "verbose_name_plural": "contactgegevens",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("e_mail", ""), _negated=True),
                            models.Q(("telefoon", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="contact_minstens_een_manier",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Vragersgegevens",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(blank=True, max_length=120, verbose_name="naam")),
                ("e_mail", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("telefoon", models.CharField(blank=True, max_length=30, verbose_name="telefoonnummer")),
                (
                    "vraag",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact",
                        to="initiatieven.poolvraag",
                        verbose_name="vraag aan de pool",
                    ),
                ),
            ],
            options={
                "verbose_name": "gegevens van wie iets vroeg",
                "verbose_name_plural": "gegevens van wie iets vroeg",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("e_mail", ""), _negated=True),
                            models.Q(("telefoon", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="vrager_te_bereiken",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Toets",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "oordeel",
                    models.CharField(
                        choices=[("past", "Past"), ("past_deels", "Past deels"), ("past_niet", "Past niet")],
                        max_length=12,
                        verbose_name="past het",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("getoetst_op", models.DateField(verbose_name="getoetst op")),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="toetsen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "uitgangspunt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toetsen",
                        to="initiatieven.uitgangspunt",
                        verbose_name="uitgangspunt",
                    ),
                ),
                (
                    "weging",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="toetsen",
                        to="initiatieven.weging",
                        verbose_name="weging",
                    ),
                ),
            ],
            options={
                "verbose_name": "toets aan een uitgangspunt",
                "verbose_name_plural": "toetsen aan uitgangspunten",
                "ordering": ["uitgangspunt__code", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("weging", None)),
                        fields=("initiatief", "uitgangspunt"),
                        name="uitgangspunt_een_keer_getoetst_per_ronde",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("oordeel", "past"), models.Q(("toelichting", ""), _negated=True), _connector="OR"
                        ),
                        name="toets_met_toelichting",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BestandVersie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("naam", models.CharField(max_length=120, verbose_name="bestandsnaam")),
                ("soort", models.CharField(max_length=80, verbose_name="soort")),
                (
                    "inhoud",
                    models.FileField(
                        storage=samenwerkingswijzer.ground.besloten.storage,
                        upload_to=samenwerkingswijzer.ground.besloten.name,
                        verbose_name="inhoud",
                    ),
                ),
                ("grootte", models.PositiveIntegerField(verbose_name="grootte")),
                ("afdruk", models.CharField(max_length=64, verbose_name="afdruk")),
                (
                    "scan",
                    models.CharField(
                        choices=[("schoon", "Gecontroleerd op virussen"), ("niet_gescand", "Niet gescand")],
                        max_length=12,
                        verbose_name="virusscan",
                    ),
                ),
                ("via", models.CharField(max_length=10, verbose_name="via")),
                ("op", models.DateTimeField(verbose_name="toegevoegd op")),
                (
                    "bestand",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versies",
                        to="initiatieven.bestand",
                        verbose_name="bestand",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie van een bestand",
                "verbose_name_plural": "versies van bestanden",
                "ordering": ["-nummer"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bestand", "nummer"), name="bestandversie_nummer_een_keer"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Uitdaagoordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "titel",
                    models.CharField(editable=False, max_length=160, verbose_name="voorwaarde op die dag"),
                ),
                (
                    "oordeel",
                    models.CharField(
                        choices=[
                            ("past", "Past"),
                            ("past_deels", "Past voor een deel"),
                            ("past_niet", "Past niet"),
                        ],
                        max_length=12,
                        verbose_name="oordeel",
                    ),
                ),
                ("toelichting", models.TextField(verbose_name="waarom")),
                (
                    "voorwaarde",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="initiatieven.uitdaagvoorwaarde",
                        verbose_name="voorwaarde",
                    ),
                ),
                (
                    "uitdaging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="oordelen",
                        to="initiatieven.uitdaging",
                        verbose_name="uitdaging",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel over een voorwaarde",
                "verbose_name_plural": "oordelen over voorwaarden",
                "ordering": ["voorwaarde__volgorde", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("uitdaging", "voorwaarde"), name="uitdaagoordeel_een_keer"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Afspraakmoment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("wat", models.TextField(verbose_name="wat")),
                ("voor_wanneer", models.DateField(verbose_name="voor wanneer")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("nagekomen", "Nagekomen"),
                            ("niet_nagekomen", "Niet nagekomen"),
                            ("gewijzigd", "In overleg gewijzigd"),
                        ],
                        max_length=16,
                        verbose_name="stand",
                    ),
                ),
                ("akkoord", models.BooleanField(default=False, verbose_name="akkoord van beide kanten")),
                ("bezwaar", models.TextField(blank=True, verbose_name="waarom niet akkoord")),
                (
                    "afspraak",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verloop",
                        to="initiatieven.afspraak",
                        verbose_name="afspraak",
                    ),
                ),
                (
                    "gebeurtenis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        to="initiatieven.gebeurtenis",
                        verbose_name="gebeurtenis",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een afspraak",
                "verbose_name_plural": "stappen van een afspraak",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Dagregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="wat er is")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="initiatieven.contactgegevens",
                        verbose_name="initiatiefnemer",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel van de dagmail",
                "verbose_name_plural": "regels van de dagmail",
                "ordering": ["op", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("contact", None), ("gebruiker__isnull", False)),
                            models.Q(("contact__isnull", False), ("gebruiker", None)),
                            _connector="OR",
                        ),
                        name="dagregel_voor_een_lezer",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GewogenBelang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("wie", models.CharField(max_length=120, verbose_name="wie")),
                ("omschrijving", models.TextField(verbose_name="belang")),
                (
                    "richting",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("versterken", "Pleit voor versterken"),
                            ("beide", "Pleit voor allebei"),
                            ("remmen", "Pleit voor remmen"),
                        ],
                        max_length=12,
                        verbose_name="voor of tegen",
                    ),
                ),
                (
                    "gewicht",
                    models.CharField(
                        blank=True,
                        choices=[("zwaar", "Zwaar"), ("gewoon", "Gewoon"), ("licht", "Licht")],
                        max_length=8,
                        verbose_name="hoe zwaar",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=250, verbose_name="waar blijkt dat uit")),
                (
                    "gehoord",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gesprek", "In een gesprek"),
                            ("bijeenkomst", "Op een bijeenkomst"),
                            ("brief", "Met een brief of mail"),
                            ("onderzoek", "Met een enquête of onderzoek"),
                            ("via_anderen", "Via anderen"),
                            ("niet", "Niet gehoord"),
                        ],
                        max_length=12,
                        verbose_name="hoe gehoord",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="wat doen we ermee")),
                ("reden_open", models.TextField(blank=True, verbose_name="waarom nog niet gewogen")),
                (
                    "belang",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="wegingen",
                        to="initiatieven.belang",
                        verbose_name="belang",
                    ),
                ),
                (
                    "initiatief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gewogen_belangen",
                        to="initiatieven.initiatief",
                        verbose_name="initiatief",
                    ),
                ),
                (
                    "weging",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gewogen_belangen",
                        to="initiatieven.weging",
                        verbose_name="weging",
                    ),
                ),
            ],
            options={
                "verbose_name": "gewogen belang",
                "verbose_name_plural": "gewogen belangen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("weging", None)),
                        fields=("belang",),
                        name="belang_een_keer_gewogen_per_ronde",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StartnotitieVersie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("inhoud", models.JSONField(verbose_name="inhoud")),
                ("stand", models.JSONField(verbose_name="stand van het dossier")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
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
                (
                    "startnotitie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versies",
                        to="initiatieven.startnotitie",
                        verbose_name="startnotitie",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie van een startnotitie",
                "verbose_name_plural": "versies van startnotities",
                "ordering": ["nummer"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("startnotitie", "nummer"), name="startnotitie_versie_een_keer"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Keuzevraagstuk",
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
                ("vraag", models.CharField(max_length=200, verbose_name="de vraag")),
                ("toelichting", models.TextField(blank=True, verbose_name="waar gaat het om")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("voorbereiding", "In voorbereiding"),
                            ("geagendeerd", "Staat op de agenda"),
                            ("besloten", "Besloten"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="voorbereiding",
                        max_length=14,
                        verbose_name="hoe staat het ermee",
                    ),
                ),
                ("agenda_op", models.DateField(blank=True, null=True, verbose_name="op de agenda van")),
                ("besloten_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                ("uitkomst", models.TextField(blank=True, verbose_name="wat de raad koos, en waarom")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="keuzevraagstukken",
                        to="initiatieven.kaderbesluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "initiatieven",
                    models.ManyToManyField(
                        blank=True,
                        related_name="keuzevraagstukken",
                        to="initiatieven.initiatief",
                        verbose_name="initiatieven",
                    ),
                ),
                (
                    "formulier",
                    models.UUIDField(
                        editable=False, null=True, unique=True, verbose_name="sleutel tegen dubbel versturen"
                    ),
                ),
            ],
            options={
                "verbose_name": "keuzevraagstuk",
                "verbose_name_plural": "keuzevraagstukken",
                "ordering": ["agenda_op", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "geagendeerd"), _negated=True),
                            ("agenda_op__isnull", False),
                            _connector="OR",
                        ),
                        name="keuzevraagstuk_agenda_met_dag",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "besloten"), _negated=True),
                            models.Q(
                                ("besloten_op__isnull", False), models.Q(("uitkomst", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="keuzevraagstuk_besloten_met_uitkomst",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Keuzeoptie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                ("titel", models.CharField(max_length=160, verbose_name="de optie")),
                ("voor", models.TextField(blank=True, verbose_name="wat ervoor pleit")),
                ("tegen", models.TextField(blank=True, verbose_name="wat ertegen pleit")),
                (
                    "vraagstuk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opties",
                        to="initiatieven.keuzevraagstuk",
                        verbose_name="keuzevraagstuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "optie",
                "verbose_name_plural": "opties",
                "ordering": ["volgorde", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Keuzebelang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                ("wie", models.CharField(max_length=120, verbose_name="wie")),
                ("belang", models.TextField(verbose_name="welk belang")),
                (
                    "vraagstuk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="belangen",
                        to="initiatieven.keuzevraagstuk",
                        verbose_name="keuzevraagstuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "belang bij een keuze",
                "verbose_name_plural": "belangen bij een keuze",
                "ordering": ["volgorde", "pk"],
            },
        ),
        migrations.AddField(
            model_name="Keuzevraagstuk",
            name="gekozen",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="initiatieven.keuzeoptie",
                verbose_name="gekozen optie",
            ),
        ),
    ]
