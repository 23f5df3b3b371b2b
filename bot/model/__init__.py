"""With a language model: the evidence of an answer put into words, and checked before it is shown.

The extractive answer stands whenever the model is slow, wrong, busy or down.
"""
