"""Tagged PDF from data: letters that we have, a press in a process of its own, and the colours of the theme."""
