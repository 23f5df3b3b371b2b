"""The clerk's first day: what old minutes left behind is confirmed or archived, many at once.

What is done together is said of each action as an event by the clerk's name, under one number by
which all of it can be taken back.
"""
