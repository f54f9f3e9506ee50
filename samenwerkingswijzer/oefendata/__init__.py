"""Any number of plausible dossiers for trials and benchmarks, consistent with the status table and every constraint."""
