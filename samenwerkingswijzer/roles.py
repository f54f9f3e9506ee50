"""The ten roles as groups, with what the editors among them need: Wagtail's permissions and the road to publishing."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from handreikingen import moderation
from samenwerkingswijzer.ground.rollen import REDACTIE, Rol

_PAGE_RIGHTS: dict[Rol, tuple[str, ...]] = {
    Rol.redacteur: ("add_page", "change_page"),
    Rol.eindredacteur: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    Rol.beheerder: (
        "add_page",
        "change_page",
        "publish_page",
        "lock_page",
        "unlock_page",
        "bulk_delete_page",
    ),
}
_FILE_RIGHTS = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)


def sync() -> None:
    """Make every role a group, give editors their rights and their workflow; idempotent. Wagtail's own groups go."""
    Group.objects.filter(name__in=["Moderators", "Editors"], user=None).delete()
    groups = {rol: Group.objects.get_or_create(name=rol.value)[0] for rol in Rol}
    enter_admin = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    for rol, group in groups.items():
        if rol not in REDACTIE:
            continue
        group.permissions.add(*enter_admin)
        _grant_pages(group, rol)
        _grant_files(group)
        group.permissions.add(*_synonyms())
        group.permissions.add(*_old_wiki())
    groups[Rol.beheerder].permissions.add(*_administration(), *_figures())
    groups[Rol.eindredacteur].permissions.add(*_figures())
    moderation.sync()


def _grant_pages(group: Group, rol: Rol) -> None:
    root = Page.objects.filter(depth=1).first()
    if root is None:
        return
    page_type = ContentType.objects.get_for_model(Page)
    for permission in Permission.objects.filter(content_type=page_type, codename__in=_PAGE_RIGHTS[rol]):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _grant_files(group: Group) -> None:
    root = Collection.objects.filter(depth=1).first()
    if root is None:
        return
    for permission in Permission.objects.filter(codename__in=_FILE_RIGHTS):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _figures() -> list[Permission]:
    """Figures are free, but our drawings cannot be removed (hook); the cells of the Speelveld only change."""
    free = [
        f"{act}_{model}" for act in ("view", "add", "change", "delete") for model in ("figuur", "tekstfiguur")
    ]
    names = [*free, "view_speelveldcel", "change_speelveldcel"]
    return list(Permission.objects.filter(codename__in=names, content_type__app_label="handreikingen"))


def _synonyms() -> list[Permission]:
    """Every editor keeps the words that search takes for one another."""
    of_model = Permission.objects.filter(content_type__app_label="handreikingen")
    return list(of_model.filter(content_type__model="synoniemen"))


def _old_wiki() -> list[Permission]:
    """Editors retype the text in pictures of the old wiki and read its talk pages; nobody makes or removes them."""
    return list(
        Permission.objects.filter(codename__in=["view_wikibestand", "change_wikibestand", "view_wikinotitie"])
    )


def _administration() -> list[Permission]:
    users = Permission.objects.filter(
        content_type__app_label="ground", content_type__model__in=["gebruiker", "gemeente"]
    )
    other = Permission.objects.filter(content_type__app_label__in=["wagtailcore", "wagtailredirects", "auth"])
    return [*users, *other.exclude(content_type__model__in=["page"])]
