from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("handreikingen", "0011_woord_achterstevoren")]
    operations = [
        migrations.AlterField(
            "gebied",
            "telling",
            models.CharField(
                "getal",
                max_length=20,
                choices=[
                    ("geen", "Geen"),
                    ("open_initiatieven", "Open initiatieven"),
                    ("opgaven", "Opgaven"),
                    ("initiatieven", "Initiatieven achter de link"),
                ],
                default="geen",
            ),
        )
    ]
