"""The words that tell each shade of meaning, as minutes and reports use them.

Alternatives are parted by commas; each is a regular expression of whole words.
"""

from __future__ import annotations

DECIDED, ASKED, RECOMMENDED, TO_DO = "decided", "asked", "recommended", "to do"

# Shades that a claim may neither add nor leave out.
KEPT = {
    DECIDED: r"""agree[sd]?, agreeing, agreement, approv\w+, resolv\w+, resolution, adopt\w*,
        endors\w+, accept\w*, ratif\w+, carried, decided, decides""",
    "noted": "noted, noting, to note",
    ASKED: r"ask(?:s|ed|ing)?, request\w*, invit\w+, instruct\w*, tasked, directed, urged?",
    RECOMMENDED: r"recommend\w*, propos\w+, suggest\w*, advis(?:e|es|ed|ing)",
    "rejected": r"""reject\w*, refus\w+, declined, turned down, lost, defeated, dismiss\w*,
        overruled, oppos\w+, voted against""",
    "deferred": r"""defer\w*, postpon\w+, adjourn\w*, withdr[ae]w\w*, suspend\w*, cancel\w*,
        paus(?:e|ed|es|ing)""",
    "delegated": r"delegat\w+",
    "discussed": r"discuss\w*, consider(?:s|ed|ing|ation)?, debated?, commented",
    "will": r"will, shall, going to, due to (?:be|begin|start|end)",
    TO_DO: r"(?:is|are|was|were) to, to be",
    "may": r"may, might, could, can, possib\w+, potential\w*, perhaps, likely, unlikely, feasib\w+",
    "should": r"should, must, needs? to, needed to, ought, requir\w+, ha(?:s|ve|d) to",
    "would": "would",
    "planned": r"""plan(?:s|ned)?, planning to, inten[dt]\w*, aims?, aimed, hop(?:e|es|ed|ing),
        expect\w*, target\w*, forecast\w*, anticipat\w+, estimat\w+, projected, seek\w*, sought,
        provisional\w*, draft""",
    "said": r"""said, says?, saying, stat(?:ed|es|ing), explain\w*, report(?:ed|s|ing) that,
        claimed,
        claims that, alleg\w+, argu(?:ed|es|ing), believ\w+, felt, feels?, thought, thinks?, told,
        tells?, questioned, questioning, according to, view, opinion, concern(?:ed|s)? that,
        worried, fear(?:ed|s)?, complain(?:ed|s|ing)?, assert\w*, maintain(?:ed|s) that, reply,
        replied, quot(?:e|ed|es|ing)""",
    "if": r"""if, unless, provided that, subject to, whether, except\w*, in principle, pending,
        conditional\w*, depend\w*, until""",
    "only": "only, solely, merely, just",
    "some": r"some, several, few, part(?:ly|ial|ially)?, half",
    "most": "most, mostly, majority, mainly, largely",
    "almost": "almost, nearly",
    "plus": "plus, excluding, exclusive of, net of, before tax",
}
# Shades that a claim may leave out, but not add.
FREE = {
    "all": r"all, every, each, whole, entire\w*, fully, complete(?:ly)?, always, throughout, both",
    "with one voice": r"unanim\w+, unopposed",
    "a decision": "decisions?",
    "including": r"includ\w+, inclusive, gross",
    "many": "many, numerous, multiple",
    "more": r"""increas\w*, r[io]se[ns]?, rising, gr[eo]w\w*, higher, more, greater, up, above,
        rais\w+""",
    "less": r"""decreas\w*, reduc\w+, f[ae]ll(?:s|en|ing)?, lower\w*, fewer, less, down, declin\w+,
        cut(?:s|ting)?, drop\w*, below""",
    "twice": r"doubl\w+, twice, tripl\w+, trebl\w+, halv\w+",
    "before": "before, prior to, ahead of, by",
    "after": "after, following, since",
    "because": r"""because, therefore, due to, owing to, thanks to, so that, as a result, caus\w+,
        led to, thus, hence""",
    "now": r"""now, current\w*, today, already, still, yet, recent\w*, immediat\w+, soon,
        yesterday, tomorrow, latest, this (?:week|month|year)""",
    "another time": r"last, next, previous\w*, former\w*",
    "first": "first(?:ly)?",
    "weekday": "(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "season": "spring, summer, autumn, winter, christmas, easter",
    "yes": "yes, indeed, certainly, definitely, correct",
}
# Under these headings a line is a decision, a request or a recommendation without saying so.
HEADINGS = {
    DECIDED: r"^(?:decisions?|resolutions?|resolved|agreed|outcomes?)\b",
    ASKED: r"^actions?\b|\bto:?$",
    RECOMMENDED: r"^recommendations?\b",
}
