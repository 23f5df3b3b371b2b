"""Groups of words of a council's services, one group a line, unstemmed.

As in `field_words`; a place called like one of them stands for itself alone (`places`).
"""

from __future__ import annotations

GROUPS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    dinner dinners meal meals lunch lunches
    ditch ditches drain drains watercourse watercourses dyke dykes
    chicken chickens hen hens poultry
    tied tie casting
    hit hits hitting met achieve achieved reach reached
    allow allowed allows permit permits permitted
    loo loos toilet toilets lavatory lavatories conveniences
    kerb kerbs pavement pavements footway footways
    strike strikes industrial
    broken faulty damaged defective
    escooter escooters scooter scooters
    smell smells odour odours
    rat rats pest pests vermin
    round rounds collection collections
    job jobs vacancy vacancies
    grit gritted gritting salt salted salting
    surgery surgeries practice practices
    bus buses coach coaches
    mods modification modifications
    regs regulation regulations
    specs specification specifications
    stick sticks stuck keep keeps kept keeping
    keep keeps kept keeping retain retained retaining retention
    aside allocated allocate allocation earmarked ringfenced
    pot pots reserve reserves fund
    rail railway railways train trains
    respond responded response responses replied replies
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
    unspent left remaining remain remains uncommitted unallocated
    drop dropped fell fallen decreased declined
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
    outsource outsourced contracted
    timetable timetables schedule schedules
    quorum quorate inquorate
    precept precepts levy charge bill
    sign signed signatory signatories
    scrutiny scrutinise scrutinised overview
    vote votes voting voted
    amend amendment amendments amended
    petition petitions petitioners signatures
    turnout voters voter electors electorate
    ceremony ceremonies celebrate celebration celebrations
    anniversary jubilee
    expert experts specialist specialists consultant consultants adviser advisers
    pilot pilots piloted trial
    family families household households
    machine machines device devices equipment
    charity charities charitable
    metal metals
    stretch stretches length lengths section sections
    canal navigation waterway waterways
    boat boats boaters vessel vessels craft
    river rivers stream brook beck watercourse
    flood floods flooded flooding
    swim swimming swimmers bathing bathers bathe
    path paths footway pavement trail route
    car cars vehicle vehicles motor
    bike bikes bicycle cycle cycles cycling cyclist cyclists
    parking park parked car-park
    tree trees planting planted woodland
    climate carbon emissions net-zero
    energy power electricity gas
    heat heating heated warm warmth
    insulation insulated insulate insulating
    mould damp condensation
    home homes house houses housing dwelling dwellings property properties
    tenant tenants renter renters rented renting lettings
    landlord landlords
    homeless homelessness rough-sleeping
    college colleges university universities
    library libraries
    playground playgrounds play
    leisure sport sports recreation
    elderly older pensioners seniors
    disabled disability disabilities
    carer carers care caring
    doctor doctors gp gps clinic
    hospital hospitals infirmary
    illness ill sick disease
    covid covid-19 coronavirus pandemic lockdown
    crime crimes offence offences offending
    danger dangerous unsafe hazard hazards
    fire fires blaze
    accident accidents incident incidents injury injuries
    bin bins waste rubbish recycling
    litter fly-tipping
    noise noisy
    bench benches seat seats seating
    toilet toilets lavatory
    cafe kiosk refreshments
    burial burials cemetery cemeteries grave graves churchyard
    memorial memorials
    allotment allotments
    tourism tourists visitors
    festival fair event events
    licence licences licensed licensing permit permits
    dam dams barrier barriers weir weirs
    police policing
    road roads highway highways carriageway
    path towpath footpath
    hotline helpline line
    rubbish waste refuse
    village villages parish parishes
    nhs health
    exam examination
    gdpr privacy
    steal stolen theft stole thefts
    insurance insured insurer liability liable
    app apps software
    internet broadband
    phishing malware ransomware virus
    hacked hackers attack attacked cyber ransomware
    computer computers cyber digital online
    group groups consortium consortiums consortia cluster clusters
    round rounds phase phases tranche tranches wave waves
    sitter babysitter babysitting childminder childminding childcare carer carers dependants
    tweet tweets tweeting twitter facebook instagram social
    tube underground
    closest nearest nearby
    """.strip().splitlines()
)
