"""What 0.1.0 already published gets its first version in the history, and its links are kept."""

import json
import re

from django.db import migrations
from django.db.models import F

_HREF = re.compile(r'href=\\"(/[^"?#\\]*)')
_TYPES = (
    *("StartPagina", "GidsPagina", "IndexPagina", "Handreiking"),
    *("Valkuil", "Werkvorm", "Begrip", "LeerzaamVoorbeeld"),
)


def _first_versions(apps, schema_editor):
    pages, entries = (apps.get_model("wagtailcore", name) for name in ("Page", "PageLogEntry"))
    known = entries.objects.filter(action__in=["wagtail.publish", "wagtail.publish.scheduled"])
    rows = pages.objects.filter(live=True, live_revision__created_at__lte=F("last_published_at"))
    entries.objects.bulk_create(
        entries(
            page_id=page.pk,
            content_type_id=page.content_type_id,
            label=page.title,
            action="wagtail.publish",
            timestamp=page.last_published_at,
            revision_id=page.live_revision_id,
        )
        for page in rows.exclude(pk__in=known.values("page_id"))
    )


def _links(apps, schema_editor):
    kept = apps.get_model("handreikingen", "Paginaverwijzing")
    found = set()
    for name in _TYPES:
        for page in apps.get_model("handreikingen", name).objects.filter(live=True):
            paths = _HREF.findall(json.dumps(list(page.inhoud.raw_data)))
            found |= {(page.pk, f"{path.rstrip('/')}/") for path in paths}
    rows = [kept(van_id=pk, pad=path) for pk, path in sorted(found) if len(path) <= 255]
    kept.objects.bulk_create(rows, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [
        ("handreikingen", "0005_volgers"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(_first_versions, migrations.RunPython.noop),
        migrations.RunPython(_links, migrations.RunPython.noop),
    ]
