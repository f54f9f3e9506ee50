"""Signing in, the own password and the second factor: our words, our frame, our security policy."""

import re
import time
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from samenwerkingswijzer import accounts
from samenwerkingswijzer.ground.models import Gebruiker

pytestmark = pytest.mark.django_db
WACHTWOORD = "wachtwoord-van-de-proef"
APP = "/account/tweede-factor/app/"
ENGELS = re.compile(
    r"\b(password|sign in|log ?in|authenticator code|confirm|activate|deactivate|recovery|download|cancel|submit"
    r"|generate|two-factor|your|please|uw)\b",
    re.IGNORECASE,
)


def words(html: str) -> str:
    """What a reader sees of a page: no tags, scripts or addresses."""
    body = html[html.index("<main") : html.index("</main>")]
    return re.sub(r"<[^>]*>", " ", body)


def sign_in(browser: Client, name: str, password: str = WACHTWOORD) -> Any:
    return browser.post("/inloggen/", {"login": name, "password": password})


def code_of(secret: str, steps_ago: int = 0) -> str:
    return str(auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30 - steps_ago)))


def link_app(browser: Client) -> str:
    """Link an app as somebody would, with the password once more; returns its key."""
    ask = browser.get(APP)["Location"]
    assert browser.post(ask, {"password": WACHTWOORD})["Location"] == APP
    page = browser.get(APP).content.decode()
    found = re.search(r'<code class="sleutel">([A-Z2-7]+)</code>', page)
    assert found
    answer = browser.post(APP, {"code": code_of(found[1])})
    assert answer["Location"] == "/account/tweede-factor/herstelcodes/"
    return found[1]


def test_signing_in_leads_to_the_own_place(client: Client, coordinator: Gebruiker) -> None:
    assert sign_in(client, "coordinator")["Location"] == "/welkom/"
    assert client.get("/welkom/")["Location"] == "/werkplek/"


@pytest.mark.parametrize(
    ("name", "password", "message"),
    [
        ("coordinator", "fout", "Gebruikersnaam en wachtwoord horen niet bij elkaar."),
        ("", "", "Vul iets in bij: Gebruikersnaam"),
    ],
)
def test_a_refusal_says_what_to_do(
    client: Client, coordinator: Gebruiker, name: str, password: str, message: str
) -> None:
    assert message in sign_in(client, name, password).content.decode()


def test_nobody_signs_up(client: Client) -> None:
    for address in ("/account/aanmelden/", "/account/wachtwoord-vergeten/", "/account/e-mail/"):
        assert client.get(address)["Location"] == "/inloggen/"


def test_a_new_password_replaces_the_old_one(client: Client, coordinator: Gebruiker) -> None:
    client.force_login(coordinator)
    new = "vier losse woorden samen"
    fields = {"oldpassword": WACHTWOORD, "password1": new, "password2": new}
    assert client.post("/account/wachtwoord/", fields).status_code == 302
    coordinator.refresh_from_db()
    assert coordinator.check_password(new)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("kort", "Maak je wachtwoord langer. Gebruik minstens 12 tekens."),
        ("q1w2e3r4t5y6", "Kies een ander wachtwoord. Dit gebruiken heel veel mensen."),
    ],
)
def test_a_weak_password_is_refused_in_dutch(
    client: Client, coordinator: Gebruiker, new: str, message: str
) -> None:
    client.force_login(coordinator)
    fields = {"oldpassword": WACHTWOORD, "password1": new, "password2": new}
    page = client.post("/account/wachtwoord/", fields).content.decode()
    assert message in page
    assert not ENGELS.search(words(page)), ENGELS.findall(words(page))


def test_every_account_page_is_in_our_words_and_frame(client: Client, coordinator: Gebruiker) -> None:
    pages = [client.get("/inloggen/")]
    sign_in(client, "coordinator")
    link_app(client)
    own = ["", "herstelcodes/", "herstelcodes/nieuw/", "app/loskoppelen/", "bevestigen/"]
    pages += [client.get(f"/account/tweede-factor/{page}") for page in own]
    pages += [client.get(page) for page in ("/account/wachtwoord/", "/account/bevestigen/", "/uitloggen/")]
    pages.append(Client().get("/account/gesloten/"))
    for answer in pages:
        text = answer.content.decode()
        assert answer.status_code == 200, answer.request["PATH_INFO"]
        assert text.count("<h1") == 1
        assert 'class="kop"' in text
        assert not ENGELS.search(words(text)), (answer.request["PATH_INFO"], ENGELS.findall(words(text)))


def test_with_the_second_factor_on_one_sets_it_up_and_signs_in_with_it(
    client: Client, coordinator: Gebruiker, settings: Any
) -> None:
    settings.TWEEDE_FACTOR = True
    sign_in(client, "coordinator")
    assert client.get("/werkplek/")["Location"] == APP
    secret = link_app(client)
    assert client.get("/werkplek/").status_code == 200
    cache.clear()  # a code works once; half a minute later the app shows another
    again = Client()
    assert sign_in(again, "coordinator")["Location"].startswith("/account/tweede-factor/code/")
    assert again.get("/werkplek/")["Location"].startswith("/inloggen/")
    wrong = again.post("/account/tweede-factor/code/", {"code": "000000"}).content.decode()
    assert "Deze code klopt niet." in wrong
    answer = again.post("/account/tweede-factor/code/", {"code": code_of(secret)})
    assert answer["Location"] == "/welkom/"
    assert again.get("/werkplek/").status_code == 200


def test_a_code_one_step_late_opens_and_an_older_one_does_not(client: Client, coordinator: Gebruiker) -> None:
    sign_in(client, "coordinator")
    secret = link_app(client)
    cache.clear()
    sign_in(again := Client(), "coordinator")
    outcomes = [
        again.post("/account/tweede-factor/code/", {"code": code_of(secret, steps_ago)}).status_code
        for steps_ago in (3, 1)
    ]
    assert outcomes == [200, 302]


def test_a_recovery_code_opens_once(client: Client, coordinator: Gebruiker) -> None:
    sign_in(client, "coordinator")
    link_app(client)
    page = client.get("/account/tweede-factor/herstelcodes/").content.decode()
    code = re.findall(r"<li><code>(\w+)</code></li>", page)[0]
    outcomes = []
    for _ in range(2):
        browser = Client()
        sign_in(browser, "coordinator")
        outcomes.append(browser.post("/account/tweede-factor/code/", {"code": code}).status_code)
    assert outcomes == [302, 200]


def test_the_qr_code_comes_from_an_own_address(client: Client, coordinator: Gebruiker) -> None:
    assert client.get("/account/tweede-factor/qr.svg").status_code == 302
    sign_in(client, "coordinator")
    assert client.get("/account/tweede-factor/qr.svg").status_code == 404
    client.post(client.get(APP)["Location"], {"password": WACHTWOORD})
    page = client.get(APP)
    assert 'src="/account/tweede-factor/qr.svg"' in page.content.decode()
    assert "data:" not in page.content.decode()
    picture = client.get("/account/tweede-factor/qr.svg")
    assert picture["Content-Type"] == "image/svg+xml"
    assert picture["Cache-Control"] == "no-store"
    assert b"<path" in picture.content


def test_the_clock_forgets_what_is_over(client: Client) -> None:
    client.post("/initiatieven/aanmelden/", {"titel": "Tuin", "samenvatting": "Samen."})
    assert accounts.forget_sessions(timezone.now()) == 0
    assert accounts.forget_sessions(timezone.now() + timedelta(hours=13)) == 1
    assert not Session.objects.exists()
