"""Forms of the register: they validate, nothing else."""
