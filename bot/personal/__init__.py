"""All that is held on a person: given out, and erased."""
