"""The Alembic chain of the embedded store. Shipped with the package, run by ``migrate``."""
