"""Addresses of the guide beside its pages."""

from django.urls import path, register_converter

from handreikingen.views import (
    beelden,
    boekje,
    geschiedenis,
    oude_adressen,
    recent,
    speelveld,
    verwijzingen,
    volgers,
    voorstellen,
    zoeken,
)

register_converter(oude_adressen.MetSpaties, "met_spaties")

urlpatterns = [
    path("media/images/<str:naam>", beelden.rendition, name="beeld"),
    path("zoeken/", zoeken.search, name="zoeken"),
    path("werkwijze/speelveld/", speelveld.field, name="speelveld"),
    path("werkwijze/speelveld/<slug:sleutel>/", speelveld.cell, name="speelveld_cel"),
    path("zoeken/suggesties/", zoeken.suggest, name="zoeksuggesties"),
    path("boekje/", boekje.choose, name="boekje"),
    path("boekje/maken/", boekje.make, name="boekje_maken"),
    path("recent/", recent.changes, name="recent"),
    path("recent/atom/", recent.feed, name="recent_atom"),
    # About a page by its number: these addresses stay when the page moves.
    path("geschiedenis/<int:pagina>/", geschiedenis.history, name="geschiedenis"),
    path("geschiedenis/<int:pagina>/<int:nummer>/", geschiedenis.changes, name="verschil"),
    path("verwijzingen/<int:pagina>/", verwijzingen.linking_here, name="verwijzingen"),
    path("bijblijven/<int:pagina>/", volgers.ask, name="bijblijven"),
    path("bijblijven/<int:pagina>/klaar/", volgers.asked, name="bijblijven_klaar"),
    path("bijblijven/bevestigen/<str:token>/", volgers.confirm, name="bijblijven_bevestigen"),
    path("bijblijven/stoppen/<str:token>/", volgers.stop, name="bijblijven_stoppen"),
    path("bijblijven/afmelden/<str:token>/", volgers.unsubscribe, name="bijblijven_afmelden"),
    path("voorstel/<int:pagina>/", voorstellen.propose, name="voorstel"),
    path("voorstel/<int:pagina>/klaar/", voorstellen.sent, name="voorstel_klaar"),
    # Addresses of the old wiki; `/Titel` itself is a redirect that editors see in the admin.
    path("index.php", oude_adressen.index_php, name="oud_index"),
    path("w/index.php", oude_adressen.index_php, name="oud_index_w"),
    path("index.php/<path:titel>", oude_adressen.wiki, name="oud_pad"),
    path("wiki/<path:titel>", oude_adressen.wiki, name="oud_wiki"),
    # No address of ours has a space; a title in an old address may.
    path("<met_spaties:titel>", oude_adressen.wiki, name="oud_spaties"),
]
