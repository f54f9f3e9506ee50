"""How many of the counted scores came on paper: who typed those in knows them, so they open no threshold."""

from typing import Any

from django.db import migrations, models
from django.db.models import Count


def count_paper(apps: Any, schema_editor: Any) -> None:
    """Of evaluations that were counted before this was kept, and still have their answers."""
    on_paper = apps.get_model("evaluatie", "Antwoord").objects.filter(
        uitnodiging__op_papier=True, score__isnull=False, uitnodiging__evaluatie__tellingen__isnull=False
    )
    key = ("uitnodiging__evaluatie", "uitnodiging__perspectief", "criterium__code")
    found = on_paper.order_by().values_list(*key).annotate(Count("pk", distinct=True))
    rows = apps.get_model("evaluatie", "Telling").objects
    for evaluatie, perspectief, code, number in found:
        rows.filter(evaluatie=evaluatie, perspectief=perspectief, code=code).update(op_papier=number)


class Migration(migrations.Migration):
    dependencies = [("evaluatie", "0013_meegeleverde_vragen")]
    operations = [
        migrations.AddField(
            model_name="telling",
            name="op_papier",
            field=models.PositiveIntegerField(default=0, verbose_name="waarvan scores op papier"),
        ),
        migrations.RemoveIndex(model_name="telling", name="telling_scores"),
        migrations.AddIndex(
            model_name="telling",
            index=models.Index(
                fields=[
                    *("perspectief", "code", "jaar", "gesloten_op", "zonder", "op_papier"),
                    *("een", "twee", "drie", "vier", "vijf"),
                ],
                name="telling_scores",
            ),
        ),
        migrations.RunPython(count_paper, migrations.RunPython.noop, elidable=True),
    ]
