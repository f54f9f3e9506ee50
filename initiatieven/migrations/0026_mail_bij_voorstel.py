from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatieven", "0025_ongelezen_advies"),
    ]

    operations = [
        migrations.AlterField(
            model_name="mailkeuze",
            name="soort",
            field=models.CharField(
                choices=[
                    ("nieuw", "Er is een nieuw initiatief"),
                    ("jouw_dossier", "Een initiatief komt naar jou, of gaat naar een collega"),
                    ("bericht", "Een initiatiefnemer stuurt iets: bericht, verbetering of antwoord"),
                    ("afspraak", "Een afspraak wordt bevestigd, betwist of loopt af"),
                    ("termijn", "De termijn van een dossier loopt af"),
                    ("besluit", "Een voorstel wacht op een besluit dat jij vastlegt"),
                ],
                max_length=16,
                verbose_name="soort mail",
            ),
        ),
        migrations.AlterField(
            model_name="mailkeuze",
            name="wijze",
            field=models.CharField(
                choices=[
                    ("direct", "Meteen"),
                    ("dagelijks", "Een keer per dag, samen in een mail"),
                    ("niet", "Niet: ik kijk zelf in de lijst"),
                ],
                max_length=12,
                verbose_name="wanneer",
            ),
        ),
    ]
