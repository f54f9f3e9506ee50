"""The rows of evaluation and steering in the table of personal data and audiences."""

from samenwerkingswijzer.ground.gegevens import listed

_ZAAK: dict[str, str] = {"grond": "taak", "bewaren": "dossier"}
_LIJST: dict[str, str] = {"grond": "geen", "bewaren": "blijvend"}

ROWS = [
    *listed("evaluatie.Evaluatie", "exploitatie_toelichting momentopname", "intern",
            "later kunnen zien hoe het was", wisbaar=True, **_ZAAK),
    *listed("evaluatie.Antwoord", "toelichting", "intern", "begrijpen waarom iemand dit vindt", wisbaar=True, **_ZAAK),
    *listed("evaluatie.Genodigdenadres", "e_mail", "intern", "vragen wat iemand van een initiatief vindt",
            grond="taak", bewaren="genodigde", wisbaar=True),
    *listed("evaluatie.GeplandMoment", "aanleiding reden_vervallen", "raad", "weten waarom en wanneer we terugkijken",
            wisbaar=True, **_ZAAK),
    *listed("evaluatie.Les", "les", "publiek", "van elkaar leren", wisbaar=True, **_ZAAK),
    *listed("evaluatie.Les", "voor_wie", "publiek", "weten wie ervan leert", wisbaar=False, **_LIJST),
    *listed("evaluatie.Gesprek", "aanwezig conclusie", "intern", "weten wat er in het gesprek is gezegd",
            wisbaar=True, **_ZAAK),
    *listed("evaluatie.Gesprekspunt", "onderwerp notitie conclusie", "intern", "weten wat er in het gesprek is gezegd",
            wisbaar=True, **_ZAAK),
    *listed("evaluatie.Gesprekspunt", "aanleiding", "intern", "weten waarom iets op de agenda stond", wisbaar=False,
            grond="geen", bewaren="dossier"),
    *listed("evaluatie.Praktijkevaluatie", "deelnemers werkwijze conclusie", "publiek", "leren van de eigen praktijk",
            wisbaar=False, **_LIJST),
    *listed("evaluatie.Praktijkevaluatie", "cijfers", "publiek", "jaren naast elkaar leggen", wisbaar=False, **_LIJST),
    *listed("evaluatie.Bevinding", "gaat_goed kan_beter idee", "publiek", "leren van de eigen praktijk",
            wisbaar=False, **_LIJST),
    *listed("evaluatie.Telling", "code", "publiek", "scores van jaren kunnen optellen", wisbaar=False, **_LIJST),
    *listed("evaluatie.Criterium", "code titel hulptekst subpunten gevraagd_aan", "publiek", "dezelfde vragen stellen",
            wisbaar=False, **_LIJST),
    *listed("evaluatie.Bewoording", "vraag", "publiek", "de vraag begrijpelijk stellen", wisbaar=False, **_LIJST),
    *listed("evaluatie.Doelstelling", "sleutel titel meetwijze eenheid", "publiek", "doelen laten zien",
            wisbaar=False, **_LIJST),
    *listed("evaluatie.Doelperiode", "toelichting", "publiek", "doelen laten zien", wisbaar=False, **_LIJST),
    *listed("evaluatie.Maatstaf", "sleutel titel meetwijze bron eenheid criterium", "publiek",
            "laten zien waaraan we ons houden", wisbaar=False, **_LIJST),
    *listed("evaluatie.Verslag", "titel inleiding teksten inhoud", "raad", "de raad laten zien hoe het gaat",
            wisbaar=True, **_LIJST),
    *listed("evaluatie.Signaalregel", "waarom", "raad", "weten waarom de gemeente hierop let", wisbaar=False, **_LIJST),
    *listed("evaluatie.Ontwikkelpunt", "wat hoe eigenaar beoogd_effect effect", "raad",
            "zien wat de gemeente beter doet", wisbaar=False, **_LIJST),
    *listed("evaluatie.Ontwikkelstap", "toelichting", "raad", "begrijpen waarom een punt verschoof", wisbaar=False,
            **_LIJST),
    *listed("evaluatie.Agendabesluit", "toelichting document_url", "raad", "terugvinden wat de raad besloot",
            wisbaar=False, **_LIJST),
]  # fmt: skip
