"""Two readings become one Comparison: links, shared quotes, one-sided facts, differences, and why."""
