"""The blocks of the dashboard: a question, its answer in words, figures, charts, and the list behind every figure."""
