"""The kinds of signal come from a function: a new kind asks for no migration."""

from django.db import migrations, models

import evaluatie.models.signaal


class Migration(migrations.Migration):
    dependencies = [("evaluatie", "0006_leren")]

    operations = [
        migrations.RemoveConstraint(model_name="signaalregel", name="signaalregel_bekende_soort"),
        migrations.AlterField(
            model_name="signaalregel",
            name="soort",
            field=models.CharField(
                choices=evaluatie.models.signaal.kinds, max_length=30, verbose_name="waarop letten we"
            ),
        ),
    ]
