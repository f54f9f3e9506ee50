from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatieven", "0020_rust_telt_niet"),
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
                ],
                max_length=16,
                verbose_name="soort mail",
            ),
        ),
    ]
