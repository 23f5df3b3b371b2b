"""Facts of a meeting and of a report's cover, read whole rather than searched."""
