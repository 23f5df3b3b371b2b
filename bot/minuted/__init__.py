"""The actions and decisions that minutes record, as one viewer may see them.

They come from tables, never from a search: "what is outstanding for X" is a list, and half a
list is a wrong list. Facts drawn from several papers (an inherited date, the same minutes in two
files, the meeting that agreed them) are worked out here, over what the viewer may see.
"""
