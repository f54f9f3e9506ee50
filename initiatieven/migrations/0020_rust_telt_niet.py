from django.db import migrations
from django.utils import timezone


def _days(since, until):
    return max((timezone.localdate(until) - timezone.localdate(since)).days, 0)


def leave_out_rest(apps, schema_editor):
    """How long a step took leaves out the days at rest; it counted them until now."""
    Statusperiode = apps.get_model("initiatieven", "Statusperiode")
    rests = Statusperiode.objects.filter(rust=True, tot__isnull=False).order_by()
    for case, since in set(rests.values_list("initiatief_id", "sinds")):
        rows = Statusperiode.objects.filter(initiatief_id=case, sinds=since)
        last = rows.filter(dagen__isnull=False).first()
        if last:
            rested = sum(_days(van, tot) for van, tot in rows.filter(rust=True).values_list("van", "tot"))
            rows.filter(pk=last.pk).update(dagen=max(_days(since, last.tot) - rested, 0))


class Migration(migrations.Migration):
    dependencies = [("initiatieven", "0019_formulier")]

    operations = [migrations.RunPython(leave_out_rest, migrations.RunPython.noop)]
