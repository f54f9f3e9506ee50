import itertools

from django.db import migrations, models
from django.utils import timezone

_BATCH = 2000


def _days(since, until):
    return max((timezone.localdate(until) - timezone.localdate(since)).days, 0)


def _periods(model, case, events):
    """From the events of one dossier; terms and rests of long ago are not known, those of now are."""
    entered = [(naar, op) for _, naar, op in events]
    for number, (status, op) in enumerate(entered):
        left = entered[number + 1][1] if number + 1 < len(entered) else None
        now = left is None
        yield model(
            initiatief_id=case["pk"],
            status=status,
            rust=now and case["slaapt_tot"] is not None,
            uiterlijk_op=case["uiterlijk_op"] if now else None,
            sinds=op,
            van=op,
            tot=left,
            dagen=None if now else _days(op, left),
        )


def fill(apps, schema_editor):
    Gebeurtenis = apps.get_model("initiatieven", "Gebeurtenis")
    Initiatief = apps.get_model("initiatieven", "Initiatief")
    Statusperiode = apps.get_model("initiatieven", "Statusperiode")
    cases = {
        row["pk"]: row
        for row in Initiatief.objects.exclude(status="concept").values("pk", "slaapt_tot", "uiterlijk_op")
    }
    changes = Gebeurtenis.objects.exclude(van=models.F("naar")).exclude(naar="concept")
    rows = changes.order_by("initiatief_id", "op", "pk").values_list("initiatief_id", "naar", "op")
    made = (
        period
        for pk, events in itertools.groupby(rows.iterator(chunk_size=_BATCH), key=lambda row: row[0])
        if pk in cases
        for period in _periods(Statusperiode, cases[pk], list(events))
    )
    while batch := list(itertools.islice(made, _BATCH)):
        Statusperiode.objects.bulk_create(batch)


class Migration(migrations.Migration):
    dependencies = [("initiatieven", "0016_statusperioden")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
