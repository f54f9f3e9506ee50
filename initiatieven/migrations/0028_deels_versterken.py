from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatieven", "0027_waar_een_belang_voor_pleit"),
    ]

    operations = [
        migrations.AlterField(
            model_name="gewogenbelang",
            name="richting",
            field=models.CharField(
                blank=True,
                choices=[
                    ("versterken", "Pleit voor versterken"),
                    ("beide", "Pleit voor deels versterken, deels remmen"),
                    ("remmen", "Pleit voor remmen"),
                ],
                max_length=12,
                verbose_name="waar het voor pleit",
            ),
        ),
    ]
