"""The store: a port (``port``) and its embedded adapter (``embedded``)."""
