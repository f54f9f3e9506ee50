"""How a command refuses: one Dutch sentence on stderr and exit code 1."""

from django.core.management import CommandError


class Fout(CommandError):
    """A refusal; Django prints the name of the class before the sentence, so that it reads "Fout: ..."."""
