"""The record of what was asked, said and changed: its nouns, and the chain that holds it."""
