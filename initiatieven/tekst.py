"""Numbers as they read in Dutch."""


def euro(amount: int) -> str:
    """A whole amount: 12.500 euro."""
    return f"{amount:,}".replace(",", ".") + " euro"
