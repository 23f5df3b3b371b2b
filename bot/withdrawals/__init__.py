"""A paper is taken out of every answer; who was shown it is listed, and told so."""
