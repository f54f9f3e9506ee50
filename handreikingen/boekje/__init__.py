"""A booklet: pages of the guide that a visitor chose, as a tagged PDF."""
