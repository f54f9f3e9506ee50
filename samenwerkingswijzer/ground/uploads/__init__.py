"""Which files may come in, whoever brings them: an editor, a command that moves a wiki in, later a dossier."""
