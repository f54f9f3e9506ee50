"""Addresses of the register; the roof composes them (ONTWERP §4)."""

from django.urls import URLPattern, path

from initiatieven import stappaden, sturingpaden
from initiatieven.views import aanmelden as meld
from initiatieven.views import (
    afspraak,
    agenda,
    atom,
    balie,
    berichten,
    besluiten,
    bestanden,
    bewaren,
    dossier,
    handelingen,
    kaders,
    lijsten,
    mailkeuze,
    meenemen,
    notities,
    opmaak,
    pool,
    stappen,
    tijdlijn,
    toewijzingen,
    verwanten,
    volgen_bestanden,
    volglink,
    vragen,
)
from initiatieven.views import bijblijven as blijf
from initiatieven.views import importeren as invoer
from initiatieven.views import openbaar as open_views
from initiatieven.views import volgen as volg
from initiatieven.views import weergaven as weer
from initiatieven.views import werkplek as werk
from initiatieven.views.schermen import ONDERDELEN

openbaar: list[URLPattern] = [
    path("", open_views.overview, name="initiatieven"),
    path("aanmelden/", meld.start, name="aanmelden"),
    path("aanmelden/<uuid:sleutel>/controle/", meld.check, name="aanmelden_controle"),
    path("aanmelden/<uuid:sleutel>/bewaren/", bewaren.later, name="aanmelden_bewaren"),
    path("aanmelden/verder/<str:token>/", bewaren.resume, name="aanmelden_verder"),
    path("aanmelden/<uuid:sleutel>/klaar/", meld.done, name="aanmelden_klaar"),
    path("aanmelden/<uuid:sleutel>/<slug:stap>/", meld.step, name="aanmelden_stap"),
    path("vraag/", vragen.ask, name="stel_vraag"),
    path("vraag/klaar/", vragen.asked, name="stel_vraag_klaar"),
    path("atom/", atom.feed, name="initiatieven_atom"),
    path("agenda/<str:token>/", agenda.calendar, name="agenda_feed"),
    path("bijblijven/bevestigen/<str:token>/", blijf.confirm, name="initiatief_bijblijven_bevestigen"),
    path("bijblijven/stoppen/<str:token>/", blijf.stop, name="initiatief_bijblijven_stoppen"),
    path("bijblijven/afmelden/<str:token>/", blijf.unsubscribe, name="initiatief_bijblijven_afmelden"),
    path("volgen/", volglink.renew, name="volgen_nieuwe_link"),
    path("volgen/verstuurd/", volglink.renewed, name="volgen_nieuwe_link_klaar"),
    path("<kenmerk:code>/", open_views.detail, name="initiatief"),
    path("<kenmerk:code>/bijblijven/", blijf.ask, name="initiatief_bijblijven"),
    path("<kenmerk:code>/bijblijven/klaar/", blijf.asked, name="initiatief_bijblijven_klaar"),
    path("<kenmerk:code>/bestanden/<int:pk>/", bestanden.public_file, name="initiatief_bestand"),
]
volgen: list[URLPattern] = [
    path("<str:token>/", volg.follow, name="volgen"),
    path("<str:token>/intrekken/", volg.withdraw, name="volgen_intrekken"),
    path("<str:token>/bestanden/", volgen_bestanden.bring, name="volgen_bestanden"),
    path("<str:token>/bestanden/<int:pk>/", volgen_bestanden.fetch, name="volgen_bestand"),
    path("<str:token>/berichten/", volg.messages, name="volgen_berichten"),
    path("<str:token>/berichten/gelezen/", volg.mark_read, name="volgen_gelezen"),
    path("<str:token>/verbeteren/", volg.correct, name="volgen_verbeteren"),
    path("<str:token>/gegevens/", volg.contact, name="volgen_gegevens"),
    path("<str:token>/mail/", volg.mail_choice, name="volgen_mail"),
    path("<str:token>/mail/stoppen/", volg.less_mail, name="volgen_mail_stoppen"),
    path("<str:token>/hartslag/", volg.heartbeat, name="volgen_hartslag"),
    path("<str:token>/verwachtingen/", volg.expectations, name="volgen_verwachtingen"),
    path("<str:token>/verwachtingen/<int:pk>/intrekken/", volg.withdraw_expectation, name="volgen_terug"),
    path("<str:token>/afspraken/<int:pk>/", afspraak.agree, name="volgen_afspraak"),
]
afspraken: list[URLPattern] = [
    path("<str:token>/", afspraak.partner, name="afspraak"),
    path("<str:token>/<int:pk>/", afspraak.partner_agree, name="afspraak_akkoord"),
]
werkplek: list[URLPattern] = [
    path("", werk.overview, name="werkplek"),
    path("aanmelden/", balie.register_for, name="werkplek_aanmelden"),
    path("lijsten/", lijsten.kept_lists, name="lijsten"),
    path("lijsten/<int:pk>/weg/", lijsten.drop_list, name="lijst_weg"),
    path("uitvoer/<slug:vorm>/", lijsten.take_away, name="uitvoer"),
    path("toewijzen/", toewijzingen.assign_many, name="toewijzingen"),
    path("mail/", mailkeuze.choose, name="mailkeuze"),
    path("pool/", pool.overview, name="pool"),
    path("vragen/", vragen.question_list, name="vragen"),
    path("vragen/<int:pk>/", vragen.question, name="vraag"),
    path("pool/<int:pk>/afwezig/", pool.absences, name="pool_afwezig"),
    path("pool/<int:pk>/afwezig/<int:afwezigheid>/weg/", pool.drop_absence, name="pool_afwezig_weg"),
    path("agenda/", agenda.manage, name="agenda"),
    path("importeren/", invoer.overview, name="importeren"),
    path("importeren/<int:pk>/", invoer.one, name="importeren_een"),
    path("importeren/<int:pk>/kolommen/", invoer.columns, name="importeren_kolommen"),
    path("importeren/<int:pk>/controle/", invoer.check, name="importeren_controle"),
    path("importeren/<int:pk>/terug/", invoer.undo, name="importeren_terug"),
    path("kaders/", kaders.frames, name="kaders"),
    *stappaden.kaders,
    *stappaden.werkplek,
    path("kaders/<slug:kader>/", kaders.frame_list, name="kader"),
    path("kaders/<slug:kader>/nieuw/", kaders.frame_new, name="kader_nieuw"),
    path("kaders/<slug:kader>/<int:pk>/", kaders.frame, name="kader_wijzigen"),
    path("<kenmerk:kenmerk>/", dossier.dossier, name="dossier"),
    path("<kenmerk:kenmerk>/tijdlijn/", tijdlijn.history, name="tijdlijn"),
    path("<kenmerk:kenmerk>/toewijzen/", handelingen.assign, name="toewijzen"),
    path("<kenmerk:kenmerk>/overdracht/", handelingen.hand_over_note, name="overdracht"),
    path("<kenmerk:kenmerk>/meenemen/", meenemen.take_away, name="meenemen"),
    path("<kenmerk:kenmerk>/toon-als/<slug:publiek>/", weer.show_as, name="toon_als"),
    path("<kenmerk:kenmerk>/rust/", handelingen.rest, name="rust"),
    path("<kenmerk:kenmerk>/verwanten/", verwanten.relatives, name="verwanten"),
    path("<kenmerk:kenmerk>/notities/", notities.notes, name="notities"),
    path("<kenmerk:kenmerk>/notities/<int:pk>/", notities.note, name="notitie"),
    path("<kenmerk:kenmerk>/opmaak/voorbeeld/", opmaak.preview, name="opmaak_voorbeeld"),
    path("<kenmerk:kenmerk>/opmaak/plaatje/", opmaak.picture, name="opmaak_plaatje"),
    path("<kenmerk:kenmerk>/bestanden/", bestanden.files, name="bestanden"),
    path("<kenmerk:kenmerk>/bestanden/<int:pk>/", bestanden.file, name="bestand"),
    path("<kenmerk:kenmerk>/bestanden/<int:pk>/weghalen/", bestanden.remove, name="bestand_weghalen"),
    path("<kenmerk:kenmerk>/bestanden/<int:pk>/<int:nummer>/", bestanden.version, name="bestand_versie"),
    path("<kenmerk:kenmerk>/contact/", handelingen.first_contact, name="contact"),
    path("<kenmerk:kenmerk>/berichten/", berichten.conversation, name="berichten"),
    path("<kenmerk:kenmerk>/berichten/gelezen/", berichten.mark_read, name="berichten_gelezen"),
    path("<kenmerk:kenmerk>/mails/", berichten.sent_mails, name="dossier_mails"),
    path("<kenmerk:kenmerk>/correcties/", berichten.corrections, name="correcties"),
    path("<kenmerk:kenmerk>/correcties/<int:pk>/", berichten.correction, name="correctie"),
    path("<kenmerk:kenmerk>/verwachtingen/", berichten.expectations, name="verwachtingen"),
    path(
        "<kenmerk:kenmerk>/verwachtingen/<int:pk>/intrekken/",
        berichten.withdraw_expectation,
        name="verwachting_intrekken",
    ),
    path("<kenmerk:kenmerk>/afspraken/verloop/", berichten.agreement_history, name="afspraken_verloop"),
    path("<kenmerk:kenmerk>/hartslag/", berichten.heartbeat, name="hartslag"),
    path("<kenmerk:kenmerk>/doen/<slug:handeling>/", handelingen.do, name="doen"),
    *stappaden.dossier,
    *(
        path(f"<kenmerk:kenmerk>/{naam}/", stappen.part_list, {"scherm": naam}, name="onderdelen")
        for naam in ONDERDELEN
    ),
    *(
        path(f"<kenmerk:kenmerk>/{naam}/<int:pk>/", stappen.part, {"scherm": naam}, name="onderdeel")
        for naam in ONDERDELEN
    ),
]
advies = stappaden.advies
sturing: list[URLPattern] = [
    *stappaden.besluiten,
    *sturingpaden.sturing,
    path("mail/", mailkeuze.choose_for_decisions, name="mailkeuze_besluiten"),
    path("besluiten/", besluiten.decisions, name="besluiten"),
    path("besluiten/<kenmerk:kenmerk>/", besluiten.decision, name="besluit"),
    path("besluiten/<kenmerk:kenmerk>/terug/", besluiten.back_to_weighing, name="opnieuw_wegen"),
    path("dossiers/<kenmerk:kenmerk>/bestanden/<int:pk>/", bestanden.council_file, name="raadsbestand"),
]
