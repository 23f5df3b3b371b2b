"""What the server counts of itself, for whoever keeps it: no names, no questions, no titles."""
