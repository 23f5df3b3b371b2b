"""What a language model wrote, checked claim by claim against the passages that it cites.

Nothing here asks a model anything: a reply goes in, the claims that stand come out.
"""
