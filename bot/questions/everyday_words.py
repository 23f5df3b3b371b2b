"""Groups of everyday words beside those of papers, one group a line, unstemmed.

As in `field_words`, which holds the words of the field itself; here the left is mostly what people
say, the right what is printed.
"""

from __future__ import annotations

GROUPS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    guess guesses guessed forecast forecasts estimate estimated projection projected likely
    outlook forecast forecasts projection
    cash money funding fund funds budget grant
    dosh cash money funding
    kitty reserve reserves fund
    bailout support deficit grant
    price cost costs tender bid fee
    earn earns earning earnings salary pay paid income
    salary salaries pay paid remuneration wage
    bonus bonuses reward
    tory tories conservative conservatives
    libdem libdems liberal democrat
    down reduction reduced lower fell
    boss bosses chief head director manager executive
    ceo chief executive
    cops police policing
    medic medics doctor doctors clinician clinicians
    ambulance ambulances paramedic paramedics
    firemen firefighters crews
    engine engines appliance appliances pump pumps
    crew crews watch staffing
    grammar selective
    bullying incivility harassment
    ransomware malware virus cyber attack
    hacker hackers hacked cyber attack breach
    breach breaches incident incidents leak
    outage outages downtime failure
    laptop laptops equipment device
    wifi broadband connectivity
    website portal
    newsletter bulletin magazine
    leaflet leaflets flyer flyers poster posters
    slides presentation slide deck
    pics photos photographs
    docs document documents paper
    admission admissions admit admitted intake
    refuse waste rubbish bins
    skip skips waste container
    tip tips dump recycling waste
    defib defibs defibrillator defibrillators
    pothole potholes carriageway defect defects
    tarmac surfacing resurfacing surface resurfaced
    roadworks works closure
    bollard bollards barrier barriers
    bulb bulbs lamp lamps
    speeding speed calming
    bump bumps hump humps calming
    parking permit permits bay bays space spaces
    fare fares charge charges ticket tickets
    ticket tickets fare fares penalty
    swings playground play
    gym leisure fitness
    baths pool swimming
    pub pubs bar bars
    shop shops retail store stores
    market markets stall stalls
    digs accommodation lodging
    squatters squatter trespass occupation
    travellers gypsy gypsies encampment encampments
    camp camps encampment encampments
    beggars begging
    druggies drug drugs
    booze alcohol drinking
    mugging robbery robberies
    nicked stolen theft
    burgled burglary burglaries
    dog dogs fouling
    mess litter fouling
    weeds weed weeding vegetation
    hedge hedges hedgerow vegetation
    lawn grass mowing
    funeral funerals burial cremation
    cremation cremations crematorium
    oap pensioner pensioners older
    teens teenagers young youth
    bairns children
    toddlers toddler children
    foster fostering fostered carers
    telly television broadcast
    press media journalist journalists newspaper
    journalist journalists reporter reporters press
    row rows dispute disagreement
    moan moans moaned complaint complaints complained
    gripe gripes complaint complaints concern
    slam slammed criticise criticised criticism
    ditch ditched scrapped abandoned withdrawn
    dump dumped scrapped withdrawn
    binned scrapped abandoned rejected withdrawn
    axe axed axing cut cease ceased closed closure
    shelved postponed deferred paused
    paused pause suspended suspend halted halt
    freeze frozen froze pause
    rejig reorganisation restructure restructuring
    shakeup reorganisation restructure restructuring
    revamp revamped refurbish refurbished refurbishment renewal
    makeover refurbishment
    tweak tweaks amend amended amendment change
    bump increase raised
    hike hikes hiked increase increased rise
    slash slashed reduce reduced cut
    trim trimmed reduce reduced
    boost boosted increase increased
    dip dipped fall fell decrease
    plunge plunged fall fell
    spike spiked rise rose increase
    shortage vacancies vacancy gap
    vacancy vacancies unfilled
    gap gaps shortfall vacancy vacancies
    backlog backlogs waiting overdue outstanding
    wait waits waiting delay delays
    snag snags problem problems defect defects issue
    glitch glitches error errors fault faults
    mistake mistakes error errors correction
    wrong incorrect error errors
    blunder error errors
    cockup error errors
    fib misleading
    sum sums amount
    hefty large significant
    whopping large
    tiny small
    massive large significant
    broke deficit insolvent
    skint deficit
    bust insolvent administration
    quit quits quitting resign resigned resigning resignation leave leaving
    newbie newcomer appointed appointment new
    replacement replacing successor appointed
    locum interim temporary
    temp temps agency temporary interim
    freelancer consultant contractor
    rep reps representative representatives
    spokesman spokeswoman spokesperson
    watchdog regulator ombudsman inspectorate
    inspectors inspectorate ofsted cqc
    staffside union unions
    overtime hours
    rota rotas roster shift
    layoffs redundancy redundancies
    clampdown enforcement
    crackdown enforcement
    fined penalty prosecuted
    sued claim litigation proceedings
    sue litigation proceedings claim
    compo compensation
    compensation damages redress payment
    sorry apology apologise apologised
    gong award honour
    freebies gifts hospitality
    fete fair festival event
    outing visit trip
    jolly visit trip conference
    guidance advice guide
    rulebook rules constitution
    minute minutes record
    signoff approval approve approved
    greenlit approved
    clearance approval consent permission
    blessing approval consent
    veto vetoed reject rejected refuse
    scrub withdrawn cancelled
    verdict decision conclusion finding outcome
    ruling decision determination
    upshot outcome result
    marks grade rating score
    ranking rank placed position
    failing inadequate weak
    target targets trajectory standard
    stats statistics figures data
    pct percentage
    ransom ransomware
    shots vaccination vaccinations
    bug bugs infection infections outbreak
    superbug infection infections
    chemo chemotherapy
    hydro hydrotherapy
    physio physiotherapy physiotherapists
    op ops operation operations surgery procedure
    maternity births midwife midwives
    casualty emergency accident
    gp gps practice surgery
    dentist dentists dental dentistry
    meds medication medicines prescribing
    drugs medicines prescribing
    pills medicines medication
    shrink mental psychiatric
    ward wards unit
    bed beds bedded capacity
    discharges discharge delayed
    kit equipment
    gear equipment
    van vans vehicle vehicles fleet
    elevator lift lifts
    boiler boilers heating
    windows glazing
    paint painted painting decorate decoration
    hut huts pavilion hall
    clubhouse pavilion
    venue hall room
    marina harbour moorings
    jetty pier pontoon quay
    ferry ferries crossing boat
    bridge bridges crossing
    lollipop crossing patrol
    signposts signs signage
    xmas christmas
    bonfire fireworks
    panto pantomime
    """.strip().splitlines()
)
