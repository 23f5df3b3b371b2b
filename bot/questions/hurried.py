"""The slips and short words of hurried typing: "wich mtg", "25 grand", "the high st in 24-25"."""

from __future__ import annotations

import re

# As typed, and as papers have it; read together with the turns of phrase (`phrases`).
SHORT_WORDS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    4 the = for the
    4 me = for me
    4 us = for us
    2 do = to do
    wen's = when is
    what's = what is
    who's = who is
    where's = where is
    when's = when is
    how's much = how much
    hws much = how much
    how's = how is
    mins = minutes
    appt = appointment
    exec = executive
    execs = executives
    govt = government
    gov't = government
    temp = temporary
    accom = accommodation
    crem = crematorium
    info = information
    comms = communications
    admin = administration
    mgmt = management
    mgr = manager
    asst = assistant
    approx = approximately
    avg = average
    refurb = refurbishment
    uni = university
    prog = programme
    qtr = quarter
    ex-employee = former employee
    ex-employees = former employees
    ex-staff = former staff
    ex-chair = former chair
    ex-tenant = former tenant
    vs = compared with
    v last year = compared with last year
    vols = volunteers
    berks = Berkshire
    bucks = Buckinghamshire
    cambs = Cambridgeshire
    derbys = Derbyshire
    glos = Gloucestershire
    hants = Hampshire
    herefs = Herefordshire
    herts = Hertfordshire
    lancs = Lancashire
    leics = Leicestershire
    lincs = Lincolnshire
    middx = Middlesex
    northants = Northamptonshire
    northumbs = Northumberland
    notts = Nottinghamshire
    oxon = Oxfordshire
    pembs = Pembrokeshire
    salop = Shropshire
    warks = Warwickshire
    wilts = Wiltshire
    worcs = Worcestershire
    yorks = Yorkshire
    gov = governor
    govs = governors
    gov.uk = gov.uk
    rep = representative
    reps = representatives
    rd = road
    ave = avenue
    sub = subscription
    subs = subscriptions
    there's = there is
    xmas = Christmas
    what % = what percentage
    which % = which percentage
    how many % = what percentage
    ev = electric vehicle
    evs = electric vehicles
    org = organisation
    orgs = organisations
    say wed = say we would
    sub committee = sub-committee
    sub committees = sub-committees
    said wed = said we would
    than wed = than we had
    think wed = think we would
    thought wed = thought we would
    weve = we have
    theyve = they have
    youve = you have
    theyd = they would
    """.strip().splitlines()
)
_SUM = re.compile(
    r"(?<![\w.])(?P<number>\d[\d,]*(?:\.\d+)?) ?"
    r"(?P<unit>million|mil|mn|billion|(?-i:grand(?! [A-Z])))\b",
    re.IGNORECASE,
)
_QUID = re.compile(r"(?<!\w)£?(?P<sum>\d[\d,.]*) ?(?:quid|squid)\b", re.IGNORECASE)
_STREET = re.compile(r"(?P<name>\b[a-z]{3,}) st\b(?!\.? [A-Z])", re.IGNORECASE)
_SQUARE = re.compile(r"(?P<name>\b[a-z]{3,}) sq\b(?!\.? ?(?:m|ft|feet|metres?|k)\b)", re.IGNORECASE)
_LETTERS = {"million": "m", "mil": "m", "mn": "m", "billion": "bn", "grand": "k"}
_YEARS = re.compile(
    r"(?<!\bage )(?<!\bages )(?<!\baged )(?<!\bpage )(?<!\bpages )(?<!\bitem )(?<!\bitems )"
    r"(?<![\w/.,-])(?P<first>\d\d)[-–](?P<second>\d\d)"
    r"(?![\w/-]|\.\d| (?:year|month|day|week|hour)s?\b)",
    re.IGNORECASE,
)


def straightened(text: str) -> str:
    """Sums, years and streets as they are mostly written."""
    short = _SUM.sub(lambda found: f"{found['number']}{_LETTERS[found['unit'].lower()]}", text)
    short = _SQUARE.sub(r"\g<name> square", short)
    return _STREET.sub(r"\g<name> street", _QUID.sub(r"£\g<sum>", _YEARS.sub(_year, short)))


def _year(found: re.Match[str]) -> str:
    """A year over the new year as it is mostly written: "24/25" for "24-25"."""
    first, second = int(found["first"]), int(found["second"])
    return f"{found['first']}/{found['second']}" if (first + 1) % 100 == second else found.group()
