import uuid

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import handreikingen.search.tables


class Migration(migrations.Migration):
    replaces = [
        ("handreikingen", "0001_begin"),
        ("handreikingen", "0002_voorstellen"),
        ("handreikingen", "0003_speelveld_en_figuren"),
        ("handreikingen", "0004_zoekindex"),
        ("handreikingen", "0005_volgers"),
        ("handreikingen", "0006_wat_er_al_was"),
        ("handreikingen", "0007_verhuizing"),
        ("handreikingen", "0008_eindredactie"),
        ("handreikingen", "0009_namen_in_figuur"),
        ("handreikingen", "0010_zoekspoor"),
        ("handreikingen", "0011_woord_achterstevoren"),
        ("handreikingen", "0012_telling_achter_de_link"),
        ("handreikingen", "0013_lessen"),
        ("handreikingen", "0014_herkomst_zonder_titel"),
        ("handreikingen", "0015_verschenen"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("ground", "0006_woorden"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [
        migrations.CreateModel(
            name="Begrip",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                ("definitie", models.TextField(verbose_name="betekenis")),
                ("niet_verwarren_met", models.TextField(blank=True, verbose_name="niet verwarren met")),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "begrip",
                "verbose_name_plural": "begrippen",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="GidsPagina",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitleg",
                "verbose_name_plural": "uitleg",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Handreiking",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                (
                    "kern",
                    models.TextField(
                        help_text="Wat is er klaar als dit gelukt is? Eén zin.",
                        max_length=400,
                        verbose_name="kern",
                    ),
                ),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "handreiking",
                "verbose_name_plural": "handreikingen",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="IndexPagina",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "overzicht",
                "verbose_name_plural": "overzichten",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="LeerzaamVoorbeeld",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                (
                    "les",
                    models.TextField(
                        help_text="Eén zin: wat leren anderen hiervan?", max_length=400, verbose_name="de les"
                    ),
                ),
                (
                    "herkomst",
                    models.TextField(help_text="Waar komen de feiten vandaan?", verbose_name="herkomst"),
                ),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "leerzaam voorbeeld",
                "verbose_name_plural": "leerzame voorbeelden",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Valkuil",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                ("herkenning", models.TextField(help_text="Waaraan merk je het?", verbose_name="herkenning")),
                ("gevolg", models.TextField(help_text="Wat komt ervan?", verbose_name="gevolg")),
                ("wat_wel", models.TextField(help_text="Wat kun je beter doen?", verbose_name="wat wel")),
                ("rol", models.CharField(blank=True, max_length=120, verbose_name="voor wie vooral")),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "valkuil",
                "verbose_name_plural": "valkuilen",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Werkvorm",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                ("doel", models.TextField(help_text="Wat bereik je ermee?", verbose_name="doel")),
                ("groepsgrootte", models.CharField(max_length=120, verbose_name="groepsgrootte")),
                ("duur", models.CharField(max_length=120, verbose_name="duur")),
                ("voorbereiding", models.TextField(blank=True, verbose_name="voorbereiding")),
                (
                    "inclusie",
                    models.TextField(
                        blank=True,
                        help_text="Hoe helpt dit mensen die minder makkelijk praten?",
                        verbose_name="iedereen mee",
                    ),
                ),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
                (
                    "mensen_tot",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leeg: er is geen grens.",
                        null=True,
                        verbose_name="werkt tot hoeveel mensen",
                    ),
                ),
                (
                    "mensen_vanaf",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Voor de werkvormzoeker. Leeg: vanaf één.",
                        null=True,
                        verbose_name="werkt vanaf hoeveel mensen",
                    ),
                ),
                (
                    "tijd",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uur", "een uur"),
                            ("dagdeel", "een dagdeel"),
                            ("dag", "een dag"),
                            ("langer", "meer dagen of keren"),
                        ],
                        help_text="Hoeveel tijd is er minstens nodig?",
                        max_length=10,
                        verbose_name="tijd",
                    ),
                ),
            ],
            options={
                "verbose_name": "werkvorm",
                "verbose_name_plural": "werkvormen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("mensen_vanaf__isnull", True),
                            ("mensen_tot__isnull", True),
                            ("mensen_vanaf__lte", models.F("mensen_tot")),
                            _connector="OR",
                        ),
                        name="werkvorm_mensen_vanaf_tot",
                    )
                ],
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Figuur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sleutel",
                    models.SlugField(
                        blank=True, editable=False, max_length=60, unique=True, verbose_name="sleutel"
                    ),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                (
                    "uitleg",
                    models.TextField(
                        help_text="Wat zie je, en hoe hoort het bij elkaar?", verbose_name="uitleg"
                    ),
                ),
                ("tekening", models.TextField(blank=True, editable=False, verbose_name="tekening")),
                (
                    "hoogte",
                    models.FloatField(default=100, editable=False, verbose_name="hoogte (breedte is 100)"),
                ),
                (
                    "afdruk",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="afdruk van wat geladen is"
                    ),
                ),
                (
                    "beeld",
                    models.ForeignKey(
                        blank=True,
                        help_text="Een beeld zonder tekst erin: de woorden komen van de gebieden.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailimages.image",
                        verbose_name="beeld",
                    ),
                ),
                (
                    "toon_namen",
                    models.BooleanField(
                        default=True,
                        help_text="Staan de namen al in het beeld? Zet dit dan uit.",
                        verbose_name="zet de namen van de gebieden in de figuur",
                    ),
                ),
            ],
            options={
                "verbose_name": "figuur",
                "verbose_name_plural": "figuren",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("hoogte__gt", 0)), name="figuur_heeft_hoogte"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("tekening", ""), _negated=True),
                            ("beeld__isnull", False),
                            _connector="OR",
                        ),
                        name="figuur_heeft_tekening_of_beeld",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Herkomst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pad", models.CharField(max_length=255, unique=True, verbose_name="pad")),
                ("afdruk_bestand", models.CharField(max_length=64, verbose_name="afdruk van het bestand")),
                ("afdruk_pagina", models.CharField(max_length=64, verbose_name="afdruk van de pagina")),
                (
                    "pagina",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "herkomst",
                "verbose_name_plural": "herkomsten",
                "ordering": ["pad"],
            },
        ),
        migrations.CreateModel(
            name="PaginaKenmerk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("stappen", "Stap"),
                            ("doelgroepen", "Doelgroep"),
                            ("deelproces", "Deelproces"),
                            ("element", "Element"),
                            ("geschikt_voor", "Geschikt voor"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("waarde", models.CharField(max_length=20, verbose_name="waarde")),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kenmerken",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "kenmerk van een pagina",
                "verbose_name_plural": "kenmerken van pagina's",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("soort", "waarde", "pagina"), name="kenmerk_een_keer_per_pagina"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "soort__in",
                                ["deelproces", "doelgroepen", "element", "geschikt_voor", "stappen"],
                            )
                        ),
                        name="kenmerk_bekende_soort",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Paginaverwijzing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pad", models.CharField(max_length=255, verbose_name="pad")),
                (
                    "van",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "verwijzing",
                "verbose_name_plural": "verwijzingen",
                "constraints": [
                    models.UniqueConstraint(fields=("pad", "van"), name="verwijzing_een_keer_per_pagina")
                ],
            },
        ),
        migrations.CreateModel(
            name="Voorstel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        unique=True,
                        verbose_name="sleutel van het formulier",
                    ),
                ),
                ("passage", models.CharField(blank=True, max_length=200, verbose_name="kopje")),
                ("oude_tekst", models.TextField(blank=True, verbose_name="tekst van nu")),
                ("nieuwe_tekst", models.TextField(verbose_name="voorgestelde tekst")),
                ("reden", models.TextField(blank=True, verbose_name="reden")),
                ("herkomst", models.CharField(max_length=200, verbose_name="waar het vandaan komt")),
                ("e_mail", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nieuw", "Nieuw"),
                            ("overgenomen", "Overgenomen"),
                            ("afgewezen", "Niet overgenomen"),
                        ],
                        default="nieuw",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("antwoord", models.TextField(blank=True, verbose_name="antwoord")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord op")),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voorstellen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
                (
                    "verschenen_op",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="op de site sinds"
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel",
                "verbose_name_plural": "voorstellen",
                "ordering": ["-gemaakt_op", "-pk"],
                "indexes": [models.Index(fields=["stand", "-gemaakt_op"], name="voorstel_per_stand")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beantwoord_op", None), ("stand", "nieuw")),
                            models.Q(
                                models.Q(("stand", "nieuw"), _negated=True), ("beantwoord_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="voorstel_antwoord_heeft_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("nieuwe_tekst", ""), _negated=True), name="voorstel_heeft_tekst"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verschenen_op", None), ("stand", "overgenomen"), _connector="OR"
                        ),
                        name="voorstel_verschijnt_na_overnemen",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeelveldCel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "deelproces",
                    models.CharField(
                        choices=[
                            ("verkennen", "Verkennen"),
                            ("ontwerpen", "Ontwerpen"),
                            ("realiseren", "Realiseren"),
                            ("evalueren", "Evalueren en bijsturen"),
                        ],
                        editable=False,
                        max_length=20,
                        verbose_name="deelproces",
                    ),
                ),
                (
                    "element",
                    models.CharField(
                        choices=[
                            ("opgave", "Inhoudelijke opgave"),
                            ("actoren", "Actoren"),
                            ("proces", "Proces"),
                        ],
                        editable=False,
                        max_length=20,
                        verbose_name="element",
                    ),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                (
                    "in_figuur",
                    models.CharField(
                        blank=True,
                        help_text="Kort: een vraag van een paar korte woorden.",
                        max_length=40,
                        verbose_name="in de figuur",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Waar gaat het in dit vak om?", max_length=600, verbose_name="inleiding"
                    ),
                ),
                (
                    "herkomst",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: eigen uitwerking.",
                        max_length=200,
                        verbose_name="herkomst",
                    ),
                ),
                ("bron", models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bron")),
            ],
            options={
                "verbose_name": "vak van het speelveld",
                "verbose_name_plural": "vakken van het speelveld",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("deelproces", "element"), name="speelveld_een_cel_per_vak"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deelproces__in", ["verkennen", "ontwerpen", "realiseren", "evalueren"]),
                            ("element__in", ["opgave", "actoren", "proces"]),
                        ),
                        name="speelveld_cel_ligt_in_het_veld",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TekstFiguur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sleutel",
                    models.SlugField(
                        blank=True,
                        help_text="Leeg: gemaakt van de titel.",
                        max_length=60,
                        unique=True,
                        verbose_name="sleutel",
                    ),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ladder", "Ladder: de onderste trede eerst"),
                            ("kaarten", "Kaarten, eventueel in groepen"),
                            ("wel_niet", "Wel en liever niet"),
                            ("matrix", "Matrix: rijen en kolommen"),
                            ("kring", "Kring: het laatste deel leidt weer naar het eerste"),
                        ],
                        max_length=20,
                        verbose_name="opbouw",
                    ),
                ),
                (
                    "beschrijving",
                    models.TextField(
                        help_text="Wat laat de figuur zien? In één of twee zinnen.",
                        max_length=600,
                        verbose_name="beschrijving",
                    ),
                ),
                (
                    "kolommen",
                    models.TextField(
                        blank=True,
                        help_text="Alleen bij een matrix: één kolom per regel.",
                        verbose_name="kolommen",
                    ),
                ),
                (
                    "herkomst",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: eigen uitwerking.",
                        max_length=200,
                        verbose_name="herkomst",
                    ),
                ),
                ("bron", models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bron")),
            ],
            options={
                "verbose_name": "figuur van tekst",
                "verbose_name_plural": "figuren van tekst",
                "ordering": ["titel"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soort__in", ["ladder", "kaarten", "wel_niet", "matrix", "kring"])
                        ),
                        name="tekstfiguur_bekende_soort",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "matrix"), _negated=True),
                            models.Q(("kolommen", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="tekstfiguur_matrix_heeft_kolommen",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Synoniemen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "woorden",
                    models.TextField(
                        help_text="Losse woorden met een komma ertussen, bijvoorbeeld: buurtwinkel, dorpswinkel. Wie het ene woord zoekt, vindt ook het andere.",
                        max_length=500,
                        unique=True,
                        validators=[handreikingen.search.tables.loose_words],
                        verbose_name="woorden",
                    ),
                ),
            ],
            options={
                "verbose_name": "rij synoniemen",
                "verbose_name_plural": "synoniemen",
                "ordering": ["woorden"],
            },
        ),
        migrations.CreateModel(
            name="Zoekwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("woord", models.CharField(max_length=40, unique=True, verbose_name="woord zonder accenten")),
                ("vorm", models.CharField(max_length=40, verbose_name="zoals het er staat")),
                ("stam", models.CharField(db_index=True, max_length=40, verbose_name="stam")),
                (
                    "achterstevoren",
                    models.CharField(db_index=True, max_length=40, verbose_name="stam van achter naar voor"),
                ),
                ("aantal", models.PositiveIntegerField(default=0, verbose_name="in hoeveel teksten")),
                (
                    "woord_achterstevoren",
                    models.CharField(db_index=True, max_length=40, verbose_name="woord van achter naar voor"),
                ),
            ],
            options={
                "verbose_name": "zoekwoord",
                "verbose_name_plural": "zoekwoorden",
            },
        ),
        migrations.CreateModel(
            name="GemisteZoekvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vraag", models.CharField(max_length=80, unique=True, verbose_name="gezocht op")),
                ("aantal", models.PositiveIntegerField(default=1, verbose_name="hoe vaak")),
                ("laatst_op", models.DateField(verbose_name="laatst op")),
            ],
            options={
                "verbose_name": "gemiste zoekvraag",
                "verbose_name_plural": "gemiste zoekvragen",
                "ordering": ["-aantal", "-laatst_op", "vraag"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("aantal__gt", 0)), name="gemiste_zoekvraag_minstens_een_keer"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Zoekdocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("bron", models.CharField(max_length=20, verbose_name="bron")),
                ("sleutel", models.PositiveBigIntegerField(verbose_name="sleutel in de bron")),
                ("soort", models.CharField(max_length=20, verbose_name="soort")),
                ("titel", models.CharField(max_length=255, verbose_name="titel")),
                ("tekst", models.TextField(blank=True, verbose_name="tekst")),
                (
                    "volgorde",
                    models.CharField(blank=True, max_length=60, verbose_name="plaats in het alfabet"),
                ),
                ("stempel", models.CharField(blank=True, max_length=40, verbose_name="stand van de bron")),
            ],
            options={
                "verbose_name": "vindbare tekst",
                "verbose_name_plural": "vindbare teksten",
                "constraints": [
                    models.UniqueConstraint(fields=("bron", "sleutel"), name="zoekdocument_een_per_sleutel")
                ],
            },
        ),
        migrations.CreateModel(
            name="Volger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("e_mail", models.EmailField(max_length=254, verbose_name="e-mailadres")),
                ("aangevraagd_op", models.DateTimeField(verbose_name="aangevraagd op")),
                ("bevestigd_op", models.DateTimeField(blank=True, null=True, verbose_name="bevestigd op")),
                (
                    "gezien",
                    models.PositiveBigIntegerField(
                        blank=True, null=True, verbose_name="laatste versie waarvan bericht ging"
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "volger",
                "verbose_name_plural": "volgers",
                "constraints": [
                    models.UniqueConstraint(fields=("pagina", "e_mail"), name="volger_een_keer_per_pagina")
                ],
            },
        ),
        migrations.CreateModel(
            name="Wikibestand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=255, unique=True, verbose_name="naam")),
                ("afdruk", models.CharField(max_length=64, verbose_name="afdruk van het bestand")),
                (
                    "vermoeden",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="waarom er tekst in lijkt te staan"
                    ),
                ),
                (
                    "overgetypt",
                    models.TextField(
                        blank=True,
                        help_text="Typ over wat in het beeld staat. Lezers zien de tekst onder het beeld.",
                        verbose_name="tekst in het beeld",
                    ),
                ),
                (
                    "afbeelding",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="uit_wiki",
                        to="wagtailimages.image",
                        verbose_name="beeld",
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "beeld met tekst",
                "verbose_name_plural": "beelden met tekst",
                "ordering": ["naam"],
            },
        ),
        migrations.CreateModel(
            name="Wikiherkomst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "titel",
                    models.CharField(max_length=300, unique=True, verbose_name="titel in de oude wiki"),
                ),
                (
                    "nummer",
                    models.PositiveBigIntegerField(
                        db_index=True, default=0, verbose_name="nummer in de oude wiki"
                    ),
                ),
                (
                    "laatste_versie",
                    models.PositiveBigIntegerField(default=0, verbose_name="laatste versie in de oude wiki"),
                ),
                (
                    "afdruk_pagina",
                    models.CharField(blank=True, max_length=64, verbose_name="afdruk van de pagina"),
                ),
                (
                    "pagina",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "herkomst uit de oude wiki",
                "verbose_name_plural": "herkomsten uit de oude wiki",
                "ordering": ["titel"],
            },
        ),
        migrations.CreateModel(
            name="Wikinotitie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "titel",
                    models.CharField(max_length=300, unique=True, verbose_name="titel in de oude wiki"),
                ),
                ("op", models.DateTimeField(verbose_name="laatst veranderd")),
                ("tekst", models.TextField(verbose_name="tekst")),
                (
                    "pagina",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="wikinotities",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "notitie uit de oude wiki",
                "verbose_name_plural": "notities uit de oude wiki",
                "ordering": ["titel"],
            },
        ),
        migrations.CreateModel(
            name="Wikiversie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveBigIntegerField(verbose_name="nummer in de oude wiki")),
                ("auteur", models.CharField(blank=True, max_length=255, verbose_name="auteur")),
                ("opmerking", models.CharField(blank=True, max_length=500, verbose_name="opmerking")),
                (
                    "revisie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie uit de oude wiki",
                "verbose_name_plural": "versies uit de oude wiki",
            },
        ),
        migrations.CreateModel(
            name="Eindredactie",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "eindredactie",
                "verbose_name_plural": "eindredacties",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="Zoekspoor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("afdruk", models.CharField(max_length=32, unique=True, verbose_name="afdruk")),
                ("aantal", models.PositiveIntegerField(default=1, verbose_name="hoe vaak")),
                ("gezien_op", models.DateField(verbose_name="gezien op")),
            ],
            options={
                "verbose_name": "zoekspoor",
                "verbose_name_plural": "zoeksporen",
            },
        ),
        migrations.CreateModel(
            name="StartPagina",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "menutitel",
                    models.CharField(
                        blank=True,
                        help_text="Voor het kruimelpad. Leeg: de gewone titel.",
                        max_length=60,
                        verbose_name="korte titel",
                    ),
                ),
                (
                    "inleiding",
                    models.TextField(
                        help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina.",
                        max_length=400,
                        verbose_name="inleiding",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("tekst", 0),
                            ("verdieping", 3),
                            ("stappen", 5),
                            ("wel_liever_niet", 9),
                            ("vragen", 11),
                            ("citaat", 14),
                            ("tabel", 16),
                            ("figuur", 18),
                            ("klikfiguur", 20),
                            ("afbeelding", 23),
                            ("verwijzing", 26),
                            ("bestand", 29),
                            ("video", 34),
                            ("uitgangspunten", 35),
                            ("opgaven", 36),
                            ("lessen", 37),
                            ("speelveld", 38),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "h2",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Tekst",
                                    "preview_value": "<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
                                    "template": "handreikingen/blokken/tekst.html",
                                },
                            ),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Titel", "max_length": 160}),
                            2: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                },
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("titel", 1), ("tekst", 2)]], {}),
                            4: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Stap"},
                            ),
                            5: (
                                "wagtail.blocks.ListBlock",
                                (4,),
                                {
                                    "icon": "list-ol",
                                    "label": "Stappen",
                                    "preview_value": ["<p>Bel de initiatiefnemer.</p>", "<p>Kom langs.</p>"],
                                    "template": "handreikingen/blokken/stappen.html",
                                },
                            ),
                            6: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Regel"},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Wel"}),
                            8: ("wagtail.blocks.ListBlock", (6,), {"default": [], "label": "Liever niet"}),
                            9: ("wagtail.blocks.StructBlock", [[("wel", 7), ("liever_niet", 8)]], {}),
                            10: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "label": "Vraag"},
                            ),
                            11: (
                                "wagtail.blocks.ListBlock",
                                (10,),
                                {
                                    "icon": "help",
                                    "label": "Vragen",
                                    "preview_value": [
                                        "<p>Voor wie is het?</p>",
                                        "<p>Wie heeft er last van?</p>",
                                    ],
                                    "template": "handreikingen/blokken/vragen.html",
                                },
                            ),
                            12: ("wagtail.blocks.TextBlock", (), {"label": "Citaat", "rows": 3}),
                            13: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Bron", "max_length": 200, "required": False},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tekst", 12), ("bron", 13)]], {}),
                            15: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            16: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 15)]],
                                {},
                            ),
                            17: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.TekstFiguur",),
                                {"label": "Figuur"},
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("figuur", 17)]], {}),
                            19: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("handreikingen.Figuur",),
                                {"label": "Figuur"},
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("figuur", 19)]], {}),
                            21: ("wagtail.images.blocks.ImageBlock", [], {"label": "Beeld"}),
                            22: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link"],
                                    "label": "Bijschrift",
                                    "required": False,
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("beeld", 21), ("bijschrift", 22)]], {}),
                            24: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            25: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Waarom", "max_length": 200, "required": False},
                            ),
                            26: ("wagtail.blocks.StructBlock", [[("pagina", 24), ("toelichting", 25)]], {}),
                            27: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Bestand"}),
                            28: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Wat staat erin?", "max_length": 200, "required": False},
                            ),
                            29: ("wagtail.blocks.StructBlock", [[("bestand", 27), ("toelichting", 28)]], {}),
                            30: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"help_text": "Een bestand van het type mp4 of webm.", "label": "Video"},
                            ),
                            31: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "In de video spreekt niemand", "required": False},
                            ),
                            32: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een bestand van het type vtt.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            33: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["h3", "ol", "ul", "bold", "italic", "link", "document-link"],
                                    "help_text": "Wat je hoort, en wat je moet zien om het te begrijpen.",
                                    "label": "Uitgeschreven tekst",
                                },
                            ),
                            34: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 1),
                                        ("bestand", 30),
                                        ("zonder_spraak", 31),
                                        ("ondertiteling", 32),
                                        ("uitgeschreven", 33),
                                    ]
                                ],
                                {},
                            ),
                            35: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Uitgangspunten van de raad",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/uitgangspunten.html",
                                },
                            ),
                            36: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Opgaven van nu",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/opgaven.html",
                                },
                            ),
                            37: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Lessen uit initiatieven",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/lessen.html",
                                },
                            ),
                            38: (
                                "wagtail.blocks.static_block.StaticBlock",
                                (),
                                {
                                    "admin_text": "Dit blok vult zich vanzelf met wat er nu geldt.",
                                    "icon": "view",
                                    "label": "Het speelveld",
                                    "preview_value": None,
                                    "template": "handreikingen/blokken/speelveld.html",
                                },
                            ),
                        },
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "bronnen",
                    models.TextField(blank=True, help_text="Eén bron per regel.", verbose_name="bronnen"),
                ),
                (
                    "eigen_uitwerking",
                    models.BooleanField(
                        default=False,
                        help_text="We bedachten de tekst geheel of voor een deel zelf.",
                        verbose_name="eigen uitwerking",
                    ),
                ),
                (
                    "figuur",
                    models.ForeignKey(
                        blank=True,
                        help_text="De figuur met de gebieden van de wijzer.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="handreikingen.figuur",
                        verbose_name="figuur",
                    ),
                ),
                (
                    "nakijken_op",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "startpagina",
                "verbose_name_plural": "startpagina's",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Gebied",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sort_order",
                    models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="volgorde"),
                ),
                ("sleutel", models.SlugField(blank=True, max_length=60, verbose_name="sleutel")),
                (
                    "groep",
                    models.CharField(
                        choices=[
                            ("overzicht", "Overzicht"),
                            ("functie", "Functie"),
                            ("thema", "Thema"),
                            ("doelgroep", "Doelgroep"),
                            ("gebied", "Gebied"),
                        ],
                        default="gebied",
                        max_length=20,
                        verbose_name="groep",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "korte_naam",
                    models.CharField(
                        blank=True, help_text="Voor een telefoon.", max_length=60, verbose_name="korte naam"
                    ),
                ),
                (
                    "regels_tekst",
                    models.TextField(
                        blank=True,
                        help_text="De naam, verdeeld over regels. Leeg: dat doen wij.",
                        verbose_name="naam in de figuur",
                    ),
                ),
                (
                    "korte_regels_tekst",
                    models.TextField(blank=True, verbose_name="naam in de figuur op een telefoon"),
                ),
                ("beschrijving", models.TextField(max_length=300, verbose_name="beschrijving")),
                (
                    "doel",
                    models.CharField(
                        help_text="Een adres van deze site, bijvoorbeeld /werkwijze/.",
                        max_length=200,
                        validators=[
                            django.core.validators.RegexValidator(
                                '\\A/(?![/\\\\])[^\\s\\\\\\x00-\\x1f\\x7f<>\\"]*\\Z',
                                "Schrijf een adres van deze site. Het begint met één /, bijvoorbeeld /werkwijze/.",
                            )
                        ],
                        verbose_name="doel",
                    ),
                ),
                (
                    "telling",
                    models.CharField(
                        choices=[
                            ("geen", "Geen"),
                            ("open_initiatieven", "Open initiatieven"),
                            ("opgaven", "Opgaven"),
                            ("initiatieven", "Initiatieven achter de link"),
                        ],
                        default="geen",
                        max_length=20,
                        verbose_name="getal",
                    ),
                ),
                (
                    "vorm",
                    models.CharField(
                        choices=[("rechthoek", "Rechthoek"), ("cirkel", "Cirkel"), ("veelhoek", "Veelhoek")],
                        default="rechthoek",
                        max_length=10,
                        verbose_name="vorm",
                    ),
                ),
                (
                    "punten",
                    models.JSONField(
                        help_text="In honderdsten van de breedte, van links en van boven. Rechthoek: twee hoeken. Cirkel: het midden.",
                        verbose_name="punten",
                    ),
                ),
                (
                    "straal",
                    models.FloatField(
                        blank=True, help_text="Alleen bij een cirkel.", null=True, verbose_name="straal"
                    ),
                ),
                (
                    "label_x",
                    models.FloatField(
                        blank=True, help_text="Leeg: in het midden.", null=True, verbose_name="naam van links"
                    ),
                ),
                ("label_y", models.FloatField(blank=True, null=True, verbose_name="naam van boven")),
                (
                    "uitlijning",
                    models.CharField(
                        choices=[("begin", "Begint hier"), ("midden", "Midden"), ("eind", "Eindigt hier")],
                        default="midden",
                        max_length=10,
                        verbose_name="uitlijning",
                    ),
                ),
                (
                    "figuur",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gebieden",
                        to="handreikingen.figuur",
                        verbose_name="figuur",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebied",
                "verbose_name_plural": "gebieden",
                "ordering": ["sort_order"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("figuur", "sleutel"), name="gebied_sleutel_een_keer_per_figuur"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("naam", ""), _negated=True), models.Q(("doel", ""), _negated=True)
                        ),
                        name="gebied_heeft_naam_en_doel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("vorm", "cirkel"), _negated=True), ("straal__gt", 0), _connector="OR"
                        ),
                        name="gebied_cirkel_heeft_straal",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Deel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sort_order",
                    models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="volgorde"),
                ),
                ("nummer", models.CharField(blank=True, max_length=8, verbose_name="nummer")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("tekst", models.TextField(blank=True, verbose_name="tekst")),
                (
                    "groep",
                    models.CharField(
                        blank=True,
                        help_text="Bij ‘wel en liever niet’: wel of niet.",
                        max_length=120,
                        verbose_name="groep of rij",
                    ),
                ),
                (
                    "kolom",
                    models.CharField(
                        blank=True, help_text="Alleen bij een matrix.", max_length=120, verbose_name="kolom"
                    ),
                ),
                (
                    "verwijzing",
                    models.CharField(
                        blank=True,
                        help_text="Een adres van deze site.",
                        max_length=200,
                        validators=[
                            django.core.validators.RegexValidator(
                                '\\A/(?![/\\\\])[^\\s\\\\\\x00-\\x1f\\x7f<>\\"]*\\Z',
                                "Schrijf een adres van deze site. Het begint met één /, bijvoorbeeld /werkwijze/.",
                            )
                        ],
                        verbose_name="lees verder op",
                    ),
                ),
                (
                    "figuur",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delen",
                        to="handreikingen.tekstfiguur",
                        verbose_name="figuur",
                    ),
                ),
            ],
            options={
                "verbose_name": "deel",
                "verbose_name_plural": "delen",
                "ordering": ["sort_order"],
            },
        ),
        migrations.CreateModel(
            name="Vraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sort_order",
                    models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="volgorde"),
                ),
                (
                    "laag",
                    models.CharField(
                        choices=[("kort", "Kort"), ("standaard", "Standaard"), ("diep", "Diep")],
                        default="kort",
                        max_length=10,
                        verbose_name="laag",
                    ),
                ),
                ("vraag", models.CharField(max_length=300, verbose_name="vraag")),
                (
                    "hulp",
                    models.TextField(
                        blank=True, help_text="Wat helpt om de vraag te beantwoorden?", verbose_name="hulp"
                    ),
                ),
                (
                    "verwijzing",
                    models.CharField(
                        blank=True,
                        help_text="Een adres van deze site.",
                        max_length=200,
                        validators=[
                            django.core.validators.RegexValidator(
                                '\\A/(?![/\\\\])[^\\s\\\\\\x00-\\x1f\\x7f<>\\"]*\\Z',
                                "Schrijf een adres van deze site. Het begint met één /, bijvoorbeeld /werkwijze/.",
                            )
                        ],
                        verbose_name="lees verder op",
                    ),
                ),
                (
                    "cel",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vragen",
                        to="handreikingen.speelveldcel",
                        verbose_name="vak",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag",
                "verbose_name_plural": "vragen",
                "ordering": ["sort_order"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("laag__in", ["kort", "standaard", "diep"])),
                        name="speelveld_vraag_bekende_laag",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Vindplaats",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gewicht", models.PositiveIntegerField(verbose_name="gewicht")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vindplaatsen",
                        to="handreikingen.zoekdocument",
                    ),
                ),
                (
                    "woord",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="handreikingen.zoekwoord",
                    ),
                ),
            ],
            options={
                "verbose_name": "vindplaats",
                "verbose_name_plural": "vindplaatsen",
                "constraints": [
                    models.UniqueConstraint(fields=("woord", "document"), name="vindplaats_een_per_woord")
                ],
            },
        ),
    ]
