"""Words for invented dossiers."""

from initiatieven.models.keuzes import Typering

IDEAS: dict[Typering, tuple[str, ...]] = {
    Typering.ontmoeting: ("koffieochtend", "puzzelavond", "straatfeest", "Burendag"),
    Typering.zorg: ("burenhulp", "wandelgroep voor mantelzorgers", "eetpunt"),
    Typering.groen: ("pluktuin", "bloemenberm", "geveltuinen", "boomgaard"),
    Typering.sport: ("speeltuin", "sportkooi", "jeu-de-boulesbaan", "skatebaan"),
    Typering.cultuur: ("dorpsmuseum", "muurschildering", "verhalenroute"),
    Typering.voorziening: ("dorpswinkel", "nieuw dorpshuis", "pakketpunt"),
    Typering.energie: ("zonnedak", "deelauto", "buurtbatterij"),
    Typering.wonen: ("hofje voor ouderen", "dorpsvisie", "starterswoningen"),
    Typering.economie: ("streekmarkt", "werkplek in het dorp", "ruilwinkel"),
    Typering.overig: ("dorpsapp", "ideeënbus"),
}
TEKST = "Verzonnen gegevens om mee te oefenen. Niemand heeft dit aangemeld."
REDEN = "Verzonnen reden om mee te oefenen."
PARTIJEN = ("Omwonenden", "Vereniging in het dorp", "School", "Ondernemers in de buurt", "Woningcorporatie")
TEAMS = ("Team groen", "Team sport", "Team vastgoed", "Team wonen", "Team verkeer")
PREFIX = "Oefening: "
