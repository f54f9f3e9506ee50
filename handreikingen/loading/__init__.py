"""Starter content from readable text files into pages and figures, without overwriting what an editor changed."""
