"""The register of actions: what minutes record is found; its life is what people say of it.

Rows and events are only ever added. An action's state is worked out from its events, so that
every change says who, when and why, and any of them can be taken back.
"""
