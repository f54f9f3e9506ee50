"""Forms validate, nothing else."""
