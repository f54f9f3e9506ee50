"""The pool of accountmanagers and who has had which dossier."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils.functional import cached_property

from samenwerkingswijzer.ground.versions import Geversioneerd

if TYPE_CHECKING:
    from samenwerkingswijzer.ground.models import Gebruiker


class Accountmanager(Geversioneerd):
    """A member of the pool; the fixed contact of the initiators (Interne organisatie in dienst van samenwerking)."""

    gebruiker = models.OneToOneField(
        "ground.Gebruiker", models.PROTECT, related_name="accountmanager", verbose_name="gebruiker"
    )
    beschikbaar = models.BooleanField("beschikbaar", default=True)
    kernen: models.ManyToManyField[Any, Any] = models.ManyToManyField(
        "Kern", blank=True, related_name="accountmanagers", verbose_name="kernen"
    )
    deskundig_in = models.JSONField("deskundig in", default=list, blank=True)

    class Meta:
        verbose_name = "accountmanager"
        verbose_name_plural = "accountmanagers"
        ordering: ClassVar = ["gebruiker__functie", "pk"]

    def __str__(self) -> str:
        return str(self.gebruiker)

    @cached_property
    def kernnummers(self) -> frozenset[int]:
        """The villages that this member knows, by key; out of the fetched rows where those were fetched."""
        return frozenset(kern.pk for kern in self.kernen.all())


class ToewijzingQuerySet(models.QuerySet["Toewijzing"]):
    """Assignments by how they stand."""

    def current(self) -> Self:
        """Those that hold now."""
        return self.filter(tot=None)

    def unconfirmed(self) -> Self:
        """Handovers of which the new accountmanager did not say yet to have read the note."""
        return self.current().filter(bevestigd_op=None).exclude(overdrachtsnotitie="")

    def handed_over_by(self, user: "Gebruiker") -> Self:
        """Unconfirmed handovers of dossiers that this user had until then."""
        until = {"initiatief": OuterRef("initiatief"), "tot__gte": OuterRef("van")}
        mine = self.model._default_manager.filter(accountmanager__gebruiker=user, **until)
        return self.unconfirmed().filter(Exists(mine))

    def taken_over_from(self, user: "Gebruiker", since: datetime) -> Self:
        """Handovers of dossiers that this user had until then, confirmed since that moment."""
        before = {"initiatief__toewijzingen__accountmanager__gebruiker": user}
        return self.current().filter(
            bevestigd_op__gte=since, initiatief__toewijzingen__tot=F("van"), **before
        )

    def handovers_of(self, user: "Gebruiker", since: datetime) -> Self:
        """What this user has to confirm, can still explain, or saw taken over since that moment.

        A union: each of the three walks an index of its own, where OR would read every assignment.
        """
        rows: Any = self.model._default_manager.order_by()
        to_me = rows.unconfirmed().filter(accountmanager__gebruiker=user)
        away = (rows.handed_over_by(user), rows.taken_over_from(user, since))
        return self.filter(pk__in=to_me.values("pk").union(*(one.values("pk") for one in away)))

    def with_previous(self) -> Self:
        """With `vorige`: the function of who had the dossier until then; empty when nobody had."""
        before = self.model._default_manager.filter(initiatief=OuterRef("initiatief"), tot=OuterRef("van"))
        return self.annotate(vorige=Subquery(before.values("accountmanager__gebruiker__functie")[:1]))


class AfwezigheidQuerySet(models.QuerySet["Afwezigheid"]):
    """Absences by day."""

    def on(self, day: date) -> Self:
        """Who is away that day."""
        return self.filter(van__lte=day, tot__gte=day)

    def coming(self, day: date) -> Self:
        """Who is away that day or later."""
        return self.filter(tot__gte=day)


class Toewijzing(models.Model):
    """Which accountmanager has a dossier, from when to when, and why."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="toewijzingen", verbose_name="initiatief"
    )
    accountmanager = models.ForeignKey(
        Accountmanager, models.PROTECT, related_name="toewijzingen", verbose_name="accountmanager"
    )
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)
    reden = models.TextField("reden")
    overdrachtsnotitie = models.TextField("wat de nieuwe accountmanager moet weten", blank=True)
    bevestigd_op = models.DateTimeField("overdracht bevestigd op", null=True, blank=True)

    objects = ToewijzingQuerySet.as_manager()

    class Meta:
        verbose_name = "toewijzing"
        verbose_name_plural = "toewijzingen"
        ordering: ClassVar = ["van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief"], condition=Q(tot=None), name="toewijzing_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="toewijzing_eindigt_later"
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_op=None) | ~Q(overdrachtsnotitie=""),
                name="toewijzing_bevestigt_een_overdracht",
            ),
        ]
        indexes: ClassVar = [
            # my dossiers; load per accountmanager
            models.Index(
                fields=["accountmanager", "initiatief"], condition=Q(tot=None), name="toewijzing_nu"
            ),
            # handovers that nobody confirmed yet
            models.Index(
                fields=["accountmanager", "van"],
                condition=Q(tot=None, bevestigd_op=None) & ~Q(overdrachtsnotitie=""),
                name="toewijzing_onbevestigd",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiatief_id} bij {self.accountmanager_id}"

    @property
    def wacht_op_bevestiging(self) -> bool:
        """A handover with a note, of which the new accountmanager did not say yet to have read it."""
        return bool(self.overdrachtsnotitie and not self.bevestigd_op and not self.tot)


class Afwezigheid(Geversioneerd):
    """From when to when a member of the pool is away, and who does the work meanwhile.

    `tot` is the last day away, unlike the `tot` of what is valid, which is the first day after it.
    """

    accountmanager = models.ForeignKey(
        Accountmanager, models.CASCADE, related_name="afwezigheden", verbose_name="wie is er weg"
    )
    van = models.DateField("eerste dag weg")
    tot = models.DateField("laatste dag weg")
    vervanger = models.ForeignKey(
        Accountmanager,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="vervangingen",
        verbose_name="wie vervangt",
    )

    objects = AfwezigheidQuerySet.as_manager()

    class Meta:
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheden"
        ordering: ClassVar = ["van", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__gte=F("van")), name="afwezigheid_eindigt_later"),
            models.CheckConstraint(
                condition=Q(vervanger=None) | ~Q(vervanger=F("accountmanager")),
                name="afwezigheid_door_een_ander_vervangen",
            ),
        ]
        indexes: ClassVar = [
            # whose dossiers a replacement sees today
            models.Index(fields=["vervanger", "tot"], name="afwezigheid_vervanger"),
        ]

    def __str__(self) -> str:
        return f"{self.accountmanager_id} weg van {self.van} tot en met {self.tot}"
