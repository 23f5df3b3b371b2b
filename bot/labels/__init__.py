"""Labels that follow the policy and the calendar, without an index."""
