"""Answers worded by a language model, and what a person sees when it misbehaves."""
