"""Web pages as lines."""
