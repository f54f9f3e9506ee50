from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ground", "0003_mailrol")]

    operations = [
        migrations.AddField(
            model_name="gemeente",
            name="licentie_open_data",
            field=models.CharField(
                choices=[
                    ("cc0", "CC0 1.0: iedereen mag alles, ook zonder bron"),
                    ("cc_by", "CC BY 4.0: iedereen mag alles, met bron"),
                ],
                default="cc0",
                max_length=8,
                verbose_name="licentie van de open data",
            ),
        ),
    ]
