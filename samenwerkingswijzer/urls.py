"""Every address of ONTWERP §4. The roof composes; each app keeps its own patterns."""

from allauth.account import views as account
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from evaluatie import urls as evaluatie
from handreikingen.uploading import Account
from handreikingen.views.pagina import serve
from initiatieven import urls as initiatieven
from samenwerkingswijzer import errors, open_data, system
from samenwerkingswijzer.api import api, begin, document

handler400 = errors.bad_request

urlpatterns = [
    path("inloggen/", account.login, name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("account/", include("samenwerkingswijzer.account_urls")),
    path("welkom/", system.welcome, name="welkom"),
    path("initiatieven/cijfers/", include(evaluatie.cijfers)),
    path("initiatieven/", include(initiatieven.openbaar)),
    path("volgen/", include(initiatieven.volgen)),
    path("afspraak/", include(initiatieven.afspraken)),
    path("advies/", include(initiatieven.advies)),
    path("werkplek/", include(evaluatie.werkplek)),
    path("werkplek/", include(initiatieven.werkplek)),
    path("sturing/", include(initiatieven.sturing)),
    path("sturing/", include(evaluatie.sturing)),
    path("evaluatie/", include(evaluatie.openbaar)),
    path("leeromgeving/", include(evaluatie.leeromgeving)),
    path("api/v1", begin, name="api_begin"),
    path("api/v1/openapi.json", document, name="api_document"),
    path("api/v1/", api.urls),
    path("open-data/", open_data.overview, name="open_data"),
    path("open-data/api/", open_data.description, name="open_data_api"),
    path("open-data/<slug:naam>/<slug:vorm>/", open_data.download, name="open_data_bestand"),
    path("demo/", include("samenwerkingswijzer.demo.urls")),
    path("", include("handreikingen.urls")),
    path("", include("samenwerkingswijzer.system_urls")),
    # Every other login of a library leads to ours (ONTWERP §3.12).
    path("beheer/login/", system.other_door),
    path("_util/login/", system.other_door),
    path("beheer/account/", require_admin_access(Account.as_view())),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    re_path(r"^(?:api|health|\.well-known)(?P<rest>/.*)?$", errors.unknown_system_address),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
]
