"""A question that found nothing leaves no words before it was asked on a second day; those of one time are erased."""

from typing import Any

from django.db import migrations, models


def erase_what_was_asked_once(apps: Any, schema_editor: Any) -> None:
    apps.get_model("handreikingen", "GemisteZoekvraag").objects.filter(aantal=1).delete()


class Migration(migrations.Migration):
    dependencies = [("handreikingen", "0009_namen_in_figuur")]

    operations = [
        migrations.CreateModel(
            name="Zoekspoor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("afdruk", models.CharField(max_length=32, unique=True, verbose_name="afdruk")),
                ("aantal", models.PositiveIntegerField(default=1, verbose_name="hoe vaak")),
                ("gezien_op", models.DateField(verbose_name="gezien op")),
            ],
            options={"verbose_name": "zoekspoor", "verbose_name_plural": "zoeksporen"},
        ),
        migrations.RunPython(erase_what_was_asked_once, migrations.RunPython.noop),
    ]
