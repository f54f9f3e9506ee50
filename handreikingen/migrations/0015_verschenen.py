"""Since when what the editors took over stands on the site, for what was published before this was kept."""

from typing import Any

from django.db import migrations, models
from django.db.models import F, Q


def look_back(apps: Any, schema_editor: Any) -> None:
    """Counts what a reader sees: the version that is live was written after the answer, and not after it went live."""
    taken = apps.get_model("handreikingen", "Voorstel").objects.filter(
        stand="overgenomen",
        pagina__live=True,
        pagina__live_revision__created_at__gte=F("beantwoord_op"),
        pagina__live_revision__created_at__lte=F("pagina__last_published_at"),
    )
    for voorstel in taken.select_related("pagina"):
        voorstel.verschenen_op = voorstel.pagina.last_published_at
        voorstel.save(update_fields=["verschenen_op"])


class Migration(migrations.Migration):
    dependencies = [("handreikingen", "0014_herkomst_zonder_titel")]
    operations = [
        migrations.AddField(
            model_name="voorstel",
            name="verschenen_op",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="op de site sinds"
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.CheckConstraint(
                condition=Q(verschenen_op=None) | Q(stand="overgenomen"),
                name="voorstel_verschijnt_na_overnemen",
            ),
        ),
        migrations.RunPython(look_back, migrations.RunPython.noop, elidable=True),
    ]
