"""The ground's own rows in the table of personal data."""

from samenwerkingswijzer.ground.gegevens import listed

_INSTELLING = "instellingen van de gemeente"
ROWS = [
    *listed("ground.Gebruiker", "username password first_name last_name email functie", "intern",
            "inloggen en bereiken van medewerkers", grond="dienst", bewaren="account", wisbaar=True),
    *listed("ground.Link", "doel onderwerp token_hash", "intern", "toegang zonder account",
            grond="dienst", bewaren="contact", wisbaar=True),
    *listed("ground.Mail", "aan tekst afmelden", "intern", "mail versturen en terugvinden",
            grond="toestemming", bewaren="post", wisbaar=True),
    *listed("ground.Mail", "soort over moment rol titel", "intern", "mail een keer versturen",
            grond="geen", bewaren="post", wisbaar=False),
    *listed("ground.Kloktik", "taak", "intern", "bewaken van de klok", grond="geen", bewaren="blijvend", wisbaar=False),
    *listed("ground.Wissing", "reden", "intern", "verantwoorden van een wissing",
            grond="dienst", bewaren="blijvend", wisbaar=False),
    *listed("ground.Gemeente", "naam thema e_mail telefoon bezoekadres beveiligingscontact toegankelijkheid privacy",
            "publiek", _INSTELLING, grond="geen", bewaren="blijvend", wisbaar=False),
]  # fmt: skip
