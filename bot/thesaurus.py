"""Words that the field uses alike, and figures in words.

A question rarely uses the words of the paper. Each group below holds words that clerks, officers
and councillors use for one thing; a question's word is matched by any word of its group, at a
discount. The groups are of the field, not of any one board.
"""

from __future__ import annotations

from functools import lru_cache

from indexer.words import words

_GROUPS = (
    "cost costs price spend spending spent expenditure budget funding funded fund paid pay",
    "grant grants funding award awarded",
    "saving savings save saved reduction",
    "income revenue",
    "chair chairs chaired chairman chairwoman chairperson presided",
    "vice-chair vice-chairman deputy deputy-chair deputy-chairman",
    "councillor councillors cllr cllrs member members",
    "apologies apology absent absence",
    "attend attended attendance attendees attendee present delegates participants participated",
    "people persons councillors participants delegates attendees users candidates visitors",
    "talks negotiations discussions",
    "worth value",
    "children child young youth",
    "firm company contractor supplier provider",
    "given awarded granted gave",
    "calls phoned rang",
    "law legal legislation statutory",
    "rules policy policies guidance code",
    "computer computers cyber digital online",
    "hacked hackers attack attacked cyber ransomware",
    "nhs health",
    "path towpath footpath",
    "rebuild rebuilt renew renewed renewal",
    "hotline helpline line",
    "exercise survey consultation",
    "build built construct constructed construction",
    "open opening opened",
    "stop stopped cease ceased",
    "get received obtained secured",
    "tell told reported advised informed",
    "worry worried worries concern concerned concerns",
    "post position role title job",
    "evidence results result findings outcome outcomes",
    "profit profits earning earnings surplus",
    "private independent commercial",
    "kids children pupils",
    "pool fund",
    "pictures images photographs photography",
    "speed pace",
    "rise raise raised raising increase",
    "agree agreed approve approved resolve resolved accept accepted endorse endorsed",
    "decide decided decision decisions resolution resolved agreed",
    "note noted receive received",
    "recommend recommended recommendation recommendations proposal proposed",
    "begin began start started starts launch launched launches commence commenced",
    "end ended ends finish finished close closed conclude concludes concluded completion",
    "increase increased rise rose risen grow grew growth",
    "decrease decreased fall fell fallen reduce reduced reduction drop dropped decline",
    "buy buying purchase purchased procure procurement procured",
    "appoint appointed elect elected election nominate nominated",
    "responsible responsibility lead leads led leading owner run",
    "contact officer author",
    "email e-mail address",
    "phone telephone mobile",
    "venue location place held",
    "next future forthcoming",
    "last previous preceding",
    "delay delayed late postponed deferred slipped slippage",
    "plan planned plans intend intends intended proposed propose",
    "choose chosen selected select picked",
    "aim aims objective objectives goal goals purpose target targets",
    "risk risks concern concerns danger",
    "benefit benefits advantage advantages",
    "problem problems issue issues challenge challenges difficulty difficulties",
    "help support supported supporting assist",
    "staff employee employees workforce",
    "resident residents household households",
    "council councils authority authorities",
    "training course courses workshop workshops masterclass masterclasses",
    "event events conference",
    "rubbish waste refuse",
    "download downloads downloaded",
    "share shared sharing joint",
    "meeting meetings met meet",
    "report reports paper papers",
    "money funding finance financial cost",
    "job jobs employment post posts role",
    "consult consulted consultation",
    "vote votes voted",
    "declare declared declaration declarations interest",
    "propose proposed proposer moved mover",
    "second seconded seconder",
    "equality equalities inequality diversity",
    "review reviewed reviewing evaluate evaluation assessment",
    "company firm supplier contractor",
    "finish complete completed completion",
    "quarter quarterly",
    "yearly annual annually year",
    "biggest largest highest most greatest",
    "smallest lowest least fewest",
)

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


@lru_cache(maxsize=1)
def _alike() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in _GROUPS:
        stems = set(words(group))
        for stem in stems:
            table.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in table.items()}


def alike(stem: str) -> frozenset[str]:
    """The stems that may stand for this one, itself left out."""
    return _alike().get(stem, frozenset())


@lru_cache(maxsize=1)
def _figures() -> dict[str, str]:
    """Stems of figures in words ("thirtynin") to digits ("39"), to ninety-nine."""
    table: dict[str, str] = {}
    for value, word in enumerate(_UNITS):
        table[words(word)[-1]] = str(value)
    for word, tens in _TENS.items():
        table[words(word)[-1]] = str(tens)
        for unit in range(1, 10):
            table[words(f"{word}-{_UNITS[unit]}")[-1]] = str(tens + unit)
    return table


def figure(stem: str) -> str | None:
    """The digits of a figure written in words, given as a stem; None for another word."""
    return _figures().get(stem)


@lru_cache(maxsize=1)
def _in_words() -> dict[str, str]:
    return {digits: stem for stem, digits in _figures().items()}


def in_words(digits: str) -> str | None:
    """The stem of a figure's words: "39" is "thirtynin"; None past ninety-nine."""
    return _in_words().get(digits)
