import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatieven", "0022_advies_gelezen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="importlijst",
            name="stand",
            field=models.CharField(
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
        migrations.AddField(
            model_name="importlijst",
            name="terug_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="teruggedraaid door",
            ),
        ),
    ]
