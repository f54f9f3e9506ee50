"""What a browser sends when an editor saves a handreiking."""

from typing import Any

from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

WORDS = {"stappen": ["afgerond"], "doelgroepen": ["organisatie"], "deelproces": ["evalueren"]}
FORM = {
    "title": "Nazorg",
    "slug": "nazorg",
    "kern": "Het contact blijft.",
    "menutitel": "",
    "inleiding": "Blijf na afloop in contact.",
    "bronnen": "Eigen werk",
}
PUBLISH, SUBMIT = {"action-publish": "1"}, {"action-submit": "1"}
BODY = [("tekst", rich_text("<p>Bel nog eens.</p>", features=["bold"]))]


def fields(*blocks: tuple[str, Any], **anders: object) -> dict[str, object]:
    """The whole form, published unless another action is given."""
    inhoud = streamfield(list(blocks) or BODY)
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}
    action = {} if any(name.startswith("action-") for name in anders) else PUBLISH
    return {
        **nested_form_data({**FORM, **action, **anders, "inhoud": inhoud, "comments": comments}),
        **WORDS,
    }
