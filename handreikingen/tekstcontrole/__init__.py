"""What an editor should look at in a page before readers see it: where, what, and what to do about it."""
