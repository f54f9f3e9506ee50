"""Every word also from back to front, so that an index finds words that end alike."""

from typing import Any

from django.db import migrations, models
from django.db.models.functions import Reverse


def turn_around(apps: Any, schema_editor: Any) -> None:
    apps.get_model("handreikingen", "Zoekwoord").objects.update(woord_achterstevoren=Reverse("woord"))


class Migration(migrations.Migration):
    dependencies = [("handreikingen", "0010_zoekspoor")]

    operations = [
        migrations.AddField(
            model_name="zoekwoord",
            name="woord_achterstevoren",
            field=models.CharField(
                db_index=True, default="", max_length=40, verbose_name="woord van achter naar voor"
            ),
            preserve_default=False,
        ),
        migrations.RunPython(turn_around, migrations.RunPython.noop),
    ]
