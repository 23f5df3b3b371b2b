"""Groups of words of a council's services, one group a line, unstemmed.

As in `field_words`; a place called like one of them stands for itself alone (`field_words.PLACES`).
"""

from __future__ import annotations

GROUPS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    bus buses coach coaches
    low lower lowest
    high higher highest
    large larger largest big bigger biggest
    small smaller smallest
    long longer longest
    short shorter shortest
    cheap cheaper cheapest
    late later latest
    early earlier earliest
    old older oldest
    fast faster fastest quick quicker quickly
    mods modification modifications
    regs regulation regulations
    specs specification specifications
    stick sticks stuck keep keeps kept keeping
    keep keeps kept keeping retain retained retaining retention
    aside allocated allocate allocation earmarked ringfenced
    pot pots reserve reserves fund
    rail railway railways train trains
    respond responded response responses replied replies
    normally usually typically generally average
    condition conditions state
    vacant vacancy vacancies empty void voids unoccupied
    occupancy occupied occupants let
    evict evicted eviction evictions possession
    rehouse rehoused rehousing relet
    charger chargers charging chargepoint chargepoints
    responsible responsibility ensures ensuring oversees handles
    surcharge surcharges extra additional supplement
    won accepted awarded
    pull pulled pulling axe axed axing withdraw withdrew withdrawn scrap scrapped
    repay repaid repaying repayment pay
    spare surplus underspend underspent unspent
    memorial memorials headstone headstones gravestone gravestones tombstone tombstones
    expire expires expired expiry end ends ended lapse lapses lapsed
    happy happier happiest satisfied satisfaction
    unspent left remaining remain remains uncommitted unallocated
    overrun overran exceeded exceed
    drop dropped fell fallen decreased declined
    jump jumped soared rose increased
    double doubled doubling twice
    halve halved halving half
    interpreter interpreters translation translated
    pupil pupils student students learner learners
    teacher teachers teaching
    headteacher headteachers head principal
    nursery nurseries childcare
    exclusion exclusions excluded suspended suspension suspensions
    absence absences absent attendance truancy
    lunch lunches meal meals catering
    patient patients inpatients outpatients
    appointment appointments slot slots
    vaccine vaccines vaccination vaccinations jab jabs immunisation
    discharge discharged discharges
    death deaths mortality died
    obesity obese overweight weight
    smoke smoking smokers tobacco
    drug drugs substance substances
    drink drinking alcohol
    loneliness lonely isolation isolated
    abuse abused neglect safeguarding
    youngster youngsters teenager teenagers adolescents young
    burglary burglaries
    vandals vandalism graffiti damage
    cctv camera cameras
    pothole potholes carriageway resurfacing resurface resurfaced
    pavement pavements footway footways
    lamp lamps streetlight streetlights lighting lights
    crossing crossings zebra pelican
    speeding speed speeds mph
    lorry lorries hgv hgvs truck trucks
    taxi taxis cab cabs
    mooring moorings berth berths
    drain drains drainage gully gullies sewer sewers sewage
    pollution polluted contamination contaminated spill
    dredge dredged dredging silt desilting
    mow mowing mown grass
    wind turbine turbines
    solar photovoltaic panels
    flat flats apartment apartments
    builder builders developer developers
    appeal appeals appealed inspector
    firefighter firefighters crew crews
    pool pools baths
    museum museums gallery galleries
    password passwords login
    laptop laptops device devices
    hybrid remote remotely online virtual
    broadcast webcast livestream streamed recording recorded
    spend spends spent outlay
    cash cashflow money
    invest invested investment investments
    pension pensions superannuation
    valuation valued value
    sponsor sponsored sponsorship donate donated donation donations gift
    raise raised fundraising
    prosecute prosecuted prosecution prosecutions convicted
    bribe gift gifts hospitality
    conflict conflicts interest interests
    discipline disciplinary misconduct conduct
    grievance grievances complaint
    sickness sick absence absences
    probation probationary
    apprentice apprentices apprenticeship apprenticeships trainee trainees
    secondment seconded
    interim acting temporary
    retire retired retirement retiring
    reorganise reorganised restructure restructured restructuring restructure
    merge merged merger amalgamate amalgamated
    outsource outsourced contracted
    timetable timetables schedule schedules
    slip slipped slipping delayed
    quorum quorate inquorate
    scrutiny scrutinise scrutinised overview
    vote votes voting voted
    amend amendment amendments amended
    petition petitions petitioners signatures
    turnout voters voter electors electorate
    ceremony ceremonies celebrate celebration celebrations
    anniversary jubilee
    expert experts specialist specialists consultant consultants adviser advisers
    pilot pilots piloted trial
    setback setbacks problem problems
    fix fixed resolve resolved
    sort sorting sorted resolve resolving
    chase chasing chased
    cause caused causes reason reasons
    family families household households
    most peak peaked highest maximum
    outside external externally
    machine machines device devices equipment
    extra additional further
    charity charities charitable
    metal metals
    """.strip().splitlines()
)
