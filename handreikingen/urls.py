"""Addresses of the guide beside its pages."""

from django.urls import path

from handreikingen.views import geschiedenis, recent, verwijzingen, voorstellen, zoeken

urlpatterns = [
    path("zoeken/", zoeken.search, name="zoeken"),
    path("recent/", recent.changes, name="recent"),
    path("recent/atom/", recent.feed, name="recent_atom"),
    # About a page by its number: these addresses stay when the page moves.
    path("geschiedenis/<int:pagina>/", geschiedenis.history, name="geschiedenis"),
    path("geschiedenis/<int:pagina>/<int:nummer>/", geschiedenis.changes, name="verschil"),
    path("verwijzingen/<int:pagina>/", verwijzingen.linking_here, name="verwijzingen"),
    path("voorstel/<int:pagina>/", voorstellen.propose, name="voorstel"),
    path("voorstel/<int:pagina>/klaar/", voorstellen.sent, name="voorstel_klaar"),
]
