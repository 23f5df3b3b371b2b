"""Hostile papers and hostile questions: what must never come out, on any surface.

``planted``, ``unseen`` and ``asked`` are the tables of attacks; ``weir`` holds the papers that
they are planted in; ``looking`` says what may never stand on a surface, whatever papers hold.
"""
