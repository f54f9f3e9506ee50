from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evaluatie", "0011_raadspuntsignalen"),
    ]

    operations = [
        migrations.AlterField(
            model_name="maatstaf",
            name="meting",
            field=models.CharField(
                choices=[
                    ("eerste_reactie", "Hoeveel procent had op tijd een eerste contact"),
                    ("doorlooptijd_besluit", "Hoeveel werkdagen tot het besluit (de helft is sneller)"),
                    ("vast_contact", "Hoeveel procent hield dezelfde accountmanager"),
                    ("evaluatie_vooraf", "Hoeveel procent had een evaluatie vooraf bij het besluit"),
                    ("evaluatie_tussentijds", "Hoeveel procent had een evaluatie tussentijds op tijd"),
                    ("samenwerkingsspeler", "Welke score geven partners de gemeente, van 1 tot 5"),
                    ("afspraken_nagekomen", "Hoeveel procent van de afspraken van de gemeente is nagekomen"),
                    ("met_reden", "Hoeveel procent van de afwijzingen heeft een reden"),
                    ("handmatig", "We tellen het zelf, buiten dit systeem"),
                ],
                default="handmatig",
                max_length=24,
                verbose_name="welk cijfer",
            ),
        ),
    ]
