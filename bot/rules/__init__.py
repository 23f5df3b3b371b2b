"""A policy file as it is written: its tables, what may stand in them, and what is wrong."""
