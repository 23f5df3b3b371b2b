"""The weekly digest: what an officer still has to do, once a week, and what waits for the clerk.

What a digest says is worked out purely; who gets one and when is decided by printed addresses, the
clerk's word and the calendar; a ledger holds that each goes out once, whatever breaks.
"""
