"""Claims of a language model, checked against what they cite."""
