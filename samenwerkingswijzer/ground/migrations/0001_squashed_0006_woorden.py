import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("ground", "0001_begin"),
        ("ground", "0002_afmelden"),
        ("ground", "0003_mailrol"),
        ("ground", "0004_licentie"),
        ("ground", "0005_mail_zonder_sleutels"),
        ("ground", "0006_woorden"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="Gemeente",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(default="Voorbeeldgemeente", max_length=120, verbose_name="naam")),
                (
                    "thema",
                    models.SlugField(
                        default="polder",
                        help_text="De naam van een bestand in static/themas.",
                        max_length=40,
                        verbose_name="thema",
                    ),
                ),
                (
                    "e_mail",
                    models.EmailField(
                        default="contact@voorbeeld.nl", max_length=254, verbose_name="e-mailadres"
                    ),
                ),
                ("telefoon", models.CharField(blank=True, max_length=30, verbose_name="telefoonnummer")),
                ("bezoekadres", models.CharField(blank=True, max_length=200, verbose_name="bezoekadres")),
                (
                    "eerste_reactie_werkdagen",
                    models.PositiveSmallIntegerField(
                        default=10, verbose_name="eerste contact binnen (werkdagen)"
                    ),
                ),
                (
                    "beveiligingscontact",
                    models.CharField(
                        default="mailto:beveiliging@voorbeeld.nl",
                        max_length=200,
                        verbose_name="contact voor beveiliging",
                    ),
                ),
                (
                    "toegankelijkheid",
                    models.TextField(blank=True, verbose_name="toegankelijkheidsverklaring"),
                ),
                ("privacy", models.TextField(blank=True, verbose_name="privacyverklaring")),
                (
                    "licentie_open_data",
                    models.CharField(
                        choices=[
                            ("cc0", "CC0 1.0: iedereen mag alles, ook zonder bron"),
                            ("cc_by", "CC BY 4.0: iedereen mag alles, met bron"),
                        ],
                        default="cc0",
                        max_length=8,
                        verbose_name="licentie van de open data",
                    ),
                ),
            ],
            options={
                "verbose_name": "gemeente",
            },
        ),
        migrations.CreateModel(
            name="Kloktik",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("taak", models.CharField(max_length=60, unique=True, verbose_name="taak")),
                ("laatst_op", models.DateTimeField(verbose_name="laatst op")),
            ],
            options={
                "verbose_name": "kloktik",
                "verbose_name_plural": "kloktikken",
            },
        ),
        migrations.CreateModel(
            name="Gebruiker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
                ),
                ("functie", models.CharField(blank=True, max_length=120, verbose_name="functie")),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebruiker",
                "verbose_name_plural": "gebruikers",
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("doel", models.CharField(max_length=40, verbose_name="doel")),
                ("onderwerp", models.CharField(max_length=60, verbose_name="onderwerp")),
                (
                    "token_hash",
                    models.CharField(max_length=64, unique=True, verbose_name="afdruk van de sleutel"),
                ),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                ("verloopt_op", models.DateTimeField(verbose_name="verloopt op")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
            ],
            options={
                "verbose_name": "link",
                "indexes": [models.Index(fields=["doel", "onderwerp"], name="link_per_onderwerp")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("verloopt_op__gt", models.F("gemaakt_op"))),
                        name="link_verloopt_na_maken",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Mail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("soort", models.CharField(max_length=40, verbose_name="soort")),
                ("over", models.CharField(max_length=60, verbose_name="over")),
                ("moment", models.CharField(max_length=40, verbose_name="moment")),
                ("aan", models.EmailField(max_length=254, verbose_name="aan")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("tekst", models.TextField(verbose_name="tekst")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                ("verzonden_op", models.DateTimeField(blank=True, null=True, verbose_name="verzonden op")),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                (
                    "afmelden",
                    models.CharField(
                        blank=True, default="", max_length=300, verbose_name="adres om mee te stoppen"
                    ),
                ),
                ("rol", models.CharField(blank=True, default="", max_length=40, verbose_name="aan wie")),
            ],
            options={
                "verbose_name": "mail",
                "verbose_name_plural": "mails",
                "ordering": ["-gemaakt_op", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("verzonden_op", None)),
                        fields=["gemaakt_op"],
                        name="mail_wachtend",
                    ),
                    models.Index(fields=["over"], name="mail_per_onderwerp"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("soort", "over", "moment", "aan"), name="mail_een_keer")
                ],
            },
        ),
        migrations.CreateModel(
            name="Wissing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                ("begonnen_op", models.DateTimeField(verbose_name="begonnen op")),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
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
            ],
            options={
                "verbose_name": "wissing",
                "verbose_name_plural": "wissingen",
            },
        ),
    ]
