"""What acronyms of the field stand for, one a line: those that no paper has to explain.

Where the papers print the one and the question the other, each is matched by the other. An acronym
that the visible papers print themselves means what they mean by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.questions.acronyms import Definitions
from indexer.words import words

_ACRONYMS = """
    a&e = emergency department
    agm = annual general meeting
    ags = annual governance statement
    ahp = allied health professionals
    anpr = number plate recognition
    aqma = air quality management area
    asb = antisocial behaviour
    asc = adult social care
    bame = ethnic minority
    bau = business as usual
    bcf = better care fund
    bng = biodiversity net gain
    camhs = child adolescent mental health
    ceo = chief executive
    cfo = chief finance officer
    cil = community infrastructure levy
    cpo = compulsory purchase order
    cqc = care quality commission
    crmp = community risk management plan
    dbs = disclosure barring
    defra = environment food rural affairs
    dfe = department education
    dfg = disabled facilities grant
    dhsc = department health social care
    dlo = direct labour
    dols = deprivation liberty
    dpia = data protection impact assessment
    dsg = dedicated schools grant
    dwp = department work pensions
    edi = equality diversity inclusion
    ehcp = education health care plan
    eia = equality impact assessment
    epc = energy performance certificate
    eqia = equality impact assessment
    esg = environmental social governance
    fbu = fire brigades union
    fgb = full governing
    foi = freedom information
    frs = fire rescue service
    fte = full time equivalent
    gdpr = data protection
    hmo = multiple occupation
    hmos = multiple occupation
    hwrc = household waste recycling centre
    icb = integrated care board
    ijb = integration joint board
    ipr = integrated performance report
    jsna = joint strategic needs assessment
    kpi = performance indicator
    kpis = performance indicators
    lcwip = cycling walking infrastructure
    lep = local enterprise partnership
    lga = local government association
    lgps = local government pension scheme
    lgr = local government reorganisation
    mou = memorandum understanding
    mrp = minimum revenue provision
    mtfp = medium term financial plan
    mtfs = medium term financial strategy
    nndr = business rates
    nhs = health service
    opcc = police crime commissioner
    pcc = police crime commissioner
    pcn = penalty charge notice
    pcns = penalty charge notices
    pfi = private finance initiative
    ppe = protective equipment
    prow = rights of way
    pspo = public spaces protection order
    pwlb = public works loan
    raac = autoclaved aerated concrete
    rtt = referral treatment
    s106 = section 106
    s151 = section 151
    s114 = section 114
    sla = service level agreement
    sro = senior responsible
    tpo = tree preservation order
    tpos = tree preservation orders
    tro = traffic regulation order
    tros = traffic regulation orders
    ukspf = shared prosperity fund
    wte = whole time equivalent
"""


def of_the_field(frequency: Mapping[str, int]) -> Definitions:
    """The acronyms, by stem, that no visible passage prints."""
    return {short: meant for short, meant in _defined().items() if not frequency.get(short, 0)}


@lru_cache(maxsize=1)
def _defined() -> Definitions:
    pairs = (line.partition(" = ") for line in _ACRONYMS.strip().splitlines())
    named = ((short.strip(), meant) for short, _, meant in pairs)
    return {_stem(short): frozenset(words(meant)) for short, meant in named}


def _stem(short: str) -> str:
    """An acronym as a term of a question has it: letters joined by "&" are a name in capitals."""
    return short.upper() if "&" in short else words(short)[-1]
