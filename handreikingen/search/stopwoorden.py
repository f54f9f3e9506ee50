"""Words that say nothing about what a text is about: searched for only when a question has no others."""

_LIST = """
    aan als bij dan dat de die dit doe doen door een en er haar hebben heeft het hij hoe hun ik in is je jij jouw
    jullie kan kun kunnen maar mag me met mij mijn moet moeten na naar niet of om onder ons onze ook op over te tot u
    uit uw van voor waar wanneer want waarom was wat we welke wie wij wil worden wordt zal ze zich zij zijn zo
"""
STOPWOORDEN = frozenset(_LIST.split())
