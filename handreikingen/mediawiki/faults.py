"""What can be wrong with what is moved in, said to whoever runs the command."""


def unreadable(page: str) -> str:
    """How every fault begins that one page has."""
    return f"De pagina ‘{page}’ is niet te lezen."


class Verhuisfout(Exception):
    """The move cannot go on: one sentence. Whoever catches it leaves the site as it was."""
