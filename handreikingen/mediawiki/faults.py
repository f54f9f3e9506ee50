"""What can be wrong with what is moved in, said to whoever runs the command."""


class Verhuisfout(Exception):
    """The move cannot go on: one sentence. Whoever catches it leaves the site as it was."""
