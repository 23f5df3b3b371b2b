"""A message in its thread becomes a standalone query: terms, dates, kind, shape of answer."""
