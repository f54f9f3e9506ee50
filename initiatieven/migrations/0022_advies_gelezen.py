from django.db import migrations, models
from django.db.models import F


def read_what_came_before(apps, schema_editor):
    """Advice of before this version was read, as far as anybody can tell."""
    rows = apps.get_model("initiatieven", "Verbreding").objects.exclude(beantwoord_op=None)
    rows.update(gelezen_op=F("beantwoord_op"))


class Migration(migrations.Migration):
    dependencies = [
        ("initiatieven", "0021_overdracht"),
    ]

    operations = [
        migrations.AddField(
            model_name="verbreding",
            name="gelezen_op",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="advies gelezen op"
            ),
        ),
        migrations.RunPython(read_what_came_before, migrations.RunPython.noop, elidable=True),
    ]
