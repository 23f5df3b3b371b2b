"""Which audience each part of a paper has: the policy put over what the paper says of itself.

Pure. What is read, extracted and embedded depends on what was found in the paper alone; a policy
changes labels and nothing else, because whoever sees a marked part of a paper sees its unmarked
parts too, whatever the policy says. ``deciding.decide`` is the door.
"""
