from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ground", "0005_mail_zonder_sleutels"),
    ]

    operations = [
        migrations.AlterField(
            model_name="gemeente",
            name="eerste_reactie_werkdagen",
            field=models.PositiveSmallIntegerField(
                default=10, verbose_name="eerste contact binnen (werkdagen)"
            ),
        ),
    ]
