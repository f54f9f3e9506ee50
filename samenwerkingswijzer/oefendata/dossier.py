"""One invented dossier: the case, what was recorded along its road, and its events."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.utils import timezone

from initiatieven.actions import audience
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import (
    Belang,
    Betrokkene,
    Contactgegevens,
    Gebeurtenis,
    Initiatief,
)
from initiatieven.models.keuzes import Modus, TypeInitiatiefnemer, Typering, Vraag
from initiatieven.overgangen import OVERGANGEN
from initiatieven.roles import WIE, Relatie
from initiatieven.status import OPEN, Status
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.oefendata import periods, steps, words
from samenwerkingswijzer.oefendata.codes import Codes
from samenwerkingswijzer.oefendata.road import Gang, walk
from samenwerkingswijzer.oefendata.scenery import Scenery
from samenwerkingswijzer.oefendata.writing import Writer

_INVESTS = 0.08
_EVALUATES = 0.05
_MODES = (80, 6, 10, 4)
"""How many of a hundred the council did not look at, steers along with, watches, and leaves alone."""
_DAYS = 3650


@dataclass
class Maker:
    """Makes dossiers one after the other from one source of chance."""

    scenery: Scenery
    codes: Codes
    draw: Random
    now: datetime
    writer: Writer

    def make(self) -> None:
        """Hand over every row of one dossier, each after the rows it refers to."""
        investering = self.draw.random() < _INVESTS
        modus = self._modus()
        gangen = walk(self.draw, _left_out(investering, modus, self.draw))
        begin = self._begin(gangen[-1])
        moments = [begin + timedelta(days=gang.dag, minutes=number) for number, gang in enumerate(gangen)]
        initiatief = self._case(gangen, moments)
        initiatief.investering_gevraagd = investering
        self.writer.add(initiatief)
        belang = self._parties(initiatief)
        self._opgaven(initiatief)
        step = self._step(initiatief, gangen, modus)
        step.belang = belang
        for gang, moment in zip(gangen, moments, strict=True):
            self._event(step, gang, moment)
            steps.record(step, gang, moment)
        for row in periods.rows(initiatief, gangen, moments, self.scenery.due):
            self.writer.add(row)

    def _modus(self) -> Modus | None:
        modus: Modus | None = self.draw.choices([None, *Modus], _MODES)[0]
        return modus

    def _step(self, initiatief: Initiatief, gangen: list[Gang], modus: Modus | None) -> steps.Step:
        advies = next((gang.handeling for gang in gangen if gang.handeling in BESLUITEN), None)
        return steps.Step(
            scenery=self.scenery,
            draw=self.draw,
            initiatief=initiatief,
            manager=self.draw.choice(self.scenery.managers),
            writer=self.writer,
            today=timezone.localdate(self.now),
            modus=modus,
            afgerond=gangen[-1].naar == Status.afgerond,
            advies=advies,
        )

    def _begin(self, last: Gang) -> datetime:
        """Ended dossiers lie anywhere in ten years; open ones stand where they are since some weeks."""
        open_now = last.naar in OPEN
        since = last.dag + 1 + (self.draw.randrange(70) if open_now else self.draw.randrange(_DAYS))
        return self.now - timedelta(days=since, hours=self.draw.randrange(8))

    def _case(self, gangen: list[Gang], moments: list[datetime]) -> Initiatief:
        typering = self.draw.choice(list(Typering))
        kern = self.draw.choice(self.scenery.kernen) if self.draw.random() > 0.05 else None
        idea = self.draw.choice(words.IDEAS[typering])
        done = {gang.handeling: moment for gang, moment in zip(gangen, moments, strict=True)}
        initiatief = Initiatief(
            kenmerk=self.codes.next(timezone.localdate(moments[0]).year),
            titel=f"{words.PREFIX}{idea} in {kern.naam if kern else 'de hele gemeente'}",
            samenvatting=words.TEKST,
            publieke_samenvatting=words.TEKST,
            type_initiatiefnemer=self.draw.choice(TypeInitiatiefnemer.values),
            typering=typering if Handeling.verbreden in done else "",
            kern=kern,
            vraag_aan_gemeente=[self.draw.choice(Vraag.values)],
            aangemeld_op=moments[0],
            openbaar_sinds=done.get(Handeling.openbaar_maken),
            is_voorbeeld=True,
            versie=len(gangen) + 1,
        )
        self._stand(initiatief, gangen, moments)
        return initiatief

    def _stand(self, initiatief: Initiatief, gangen: list[Gang], moments: list[datetime]) -> None:
        """State, term and rest as `effects` would have left them."""
        entered = [moment for gang, moment in zip(gangen, moments, strict=True) if gang.van != gang.naar]
        status = gangen[-1].naar
        initiatief.status, initiatief.status_sinds = status, entered[-1]
        initiatief.uiterlijk_op = self.scenery.due(status, timezone.localdate(entered[-1]))
        if gangen[-1].handeling == Handeling.slapen_leggen:
            initiatief.slaapt_sinds = timezone.localdate(moments[-1])
            initiatief.slaapt_tot = timezone.localdate(self.now) + timedelta(days=self.draw.randint(5, 200))
            initiatief.slaap_reden = words.REDEN

    def _parties(self, initiatief: Initiatief) -> Belang:
        """Who is involved; the interest of the second one is what is weighed."""
        first = Betrokkene(initiatief=initiatief, soort="initiatiefnemer", aanduiding="Groep inwoners")
        first.rol = "coproducent"
        self.writer.add(first)
        self.writer.add(Contactgegevens(betrokkene=first, naam="Contact", e_mail="oefening@voorbeeld.nl"))
        other = Betrokkene(initiatief=initiatief, soort="belanghebbende", rol="doelgroep", gesproken=True)
        other.aanduiding = self.draw.choice(words.PARTIJEN)
        self.writer.add(other)
        belang = Belang(betrokkene=other, omschrijving=words.TEKST)
        belang.standpunt = self.draw.choice(["voor", "tegen"])
        self.writer.add(belang)
        return belang

    def _opgaven(self, initiatief: Initiatief) -> None:
        through = Initiatief.opgaven.through
        for opgave in self.draw.sample(self.scenery.opgaven, k=self.draw.randint(1, 2)):
            self.writer.add(through(initiatief_id=initiatief.pk, opgave_id=opgave.pk))

    def _event(self, step: steps.Step, gang: Gang, moment: datetime) -> None:
        row = OVERGANGEN[gang.handeling]
        gebruiker = self._who(step, gang.handeling)
        event = Gebeurtenis(
            initiatief=step.initiatief,
            handeling=gang.handeling,
            van=gang.van,
            naar=gang.naar,
            via="gebruiker" if gebruiker else "link",
            gebruiker=gebruiker,
            toelichting=words.REDEN if row.reden_verplicht else "",
            zichtbaar_voor=audience(gang.handeling),
            voor_initiatiefnemer=row.zichtbaar,
            op=moment,
        )
        self.writer.add(event)

    def _who(self, step: steps.Step, handeling: Handeling) -> Gebruiker | None:
        if handeling == Handeling.aanmelden:
            return None
        if handeling in BESLUITEN:
            return self.scenery.people[step.recorder]
        if Relatie.eigen_accountmanager in WIE[handeling] and step.assigned:
            return step.manager.gebruiker
        return self.scenery.people[Rol.griffie if Rol.griffie in WIE[handeling] else Rol.coordinator]


def _left_out(investering: bool, modus: Modus | None, draw: Random) -> frozenset[Handeling]:
    """An evaluation is obligatory where money is asked or the council steers along, and rare elsewhere."""
    left_out = set()
    if modus is None:
        left_out |= {Handeling.belangrijkheid_vaststellen, Handeling.raadsmodus_vaststellen}
    if not investering and modus != Modus.meesturen and draw.random() > _EVALUATES:
        left_out.add(Handeling.evaluatie_vastleggen)
    return frozenset(left_out)
