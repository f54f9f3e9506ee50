from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatieven", "0023_import_terug"),
    ]

    operations = [
        migrations.AlterField(
            model_name="kaderwijziging",
            name="stap",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="raadspunt",
            name="stand",
            field=models.CharField(
                choices=[("open", "Open"), ("afgedaan", "Afgerond"), ("niet_uitgevoerd", "Niet uitgevoerd")],
                default="open",
                max_length=16,
                verbose_name="hoe staat het ermee",
            ),
        ),
    ]
