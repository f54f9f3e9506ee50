"""Where a loaded page goes in the tree, and its first revision."""

from wagtail.models import Page, Revision, Site

from handreikingen.loading.reading import Bestand
from handreikingen.models import Herkomst, StartPagina, geschiedenis, verwijzingen
from handreikingen.models.basis import Gidsbasis


def plant_root(page: StartPagina) -> bool:
    """Put the start page at the root of the site, in the place of Wagtail's welcome; no when there is one already."""
    if StartPagina.objects.exists():
        return False
    Page.get_first_root_node().add_child(instance=page)
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
        return True
    welcome, site.root_page = site.root_page, page
    site.save()
    if welcome.specific_class in {None, Page} and not welcome.numchild:
        welcome.delete()
    return True


def parent_of(file: Bestand, known: dict[str, Herkomst]) -> Page | None:
    """The page above; None when an editor removed it. Raises Laadfout when it never was there."""
    above = file.pad.rstrip("/").rsplit("/", 1)[0] + "/"
    if above in known:
        return known[above].pagina
    root = StartPagina.objects.first()
    found = Page.objects.filter(url_path=root.url_path.rstrip("/") + above).first() if root else None
    if found is None:
        raise file.fault("pad", f"Er is geen pagina {above} om deze onder te hangen.")
    return found


def first_revision(page: Gidsbasis) -> None:
    """Record the page as published, without saving (and indexing) it twice more as `publish` would."""
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        created_at=page.last_published_at,
        content=page.serializable_data(),
        object_str=str(page),
    )
    page.latest_revision = page.live_revision = revision
    Page.objects.filter(pk=page.pk).update(
        latest_revision=revision, live_revision=revision, latest_revision_created_at=revision.created_at
    )
    geschiedenis.record(page, revision)
    verwijzingen.remember(page)
