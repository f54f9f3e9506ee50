"""A proposal outlives the dossier that it came from, so it keeps no title and no village of it."""

from typing import Any

from django.db import migrations


def forget(apps: Any, schema_editor: Any) -> None:
    """What stood here was written when the proposal was sent; readers get it from the lesson itself now."""
    rows = apps.get_model("handreikingen", "Voorstel").objects
    rows.filter(herkomst__startswith="Een les van ").update(herkomst="Een les van een initiatief")


class Migration(migrations.Migration):
    dependencies = [("handreikingen", "0013_lessen")]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop, elidable=True)]
