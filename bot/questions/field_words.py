"""Groups of words that local government uses alike, one group a line, unstemmed.

They are of the field, not of any one board: everyday words beside the words of papers.
"""

from __future__ import annotations

# Places whose stem is that of a word in a group. They stand for themselves alone: always, or, where
# the place is a word besides, when written with a capital.
PLACES = frozenset("crewe poole worthing".split())
PLACES_AND_WORDS = frozenset("bath deal sale".split())
GROUPS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    cost costs price spend spending spent expenditure budget funding funded fund paid pay
    grant grants funding award awarded
    saving savings save saved reduction
    income revenue
    chair chairs chaired chairman chairwoman chairperson presided
    vice-chair vice-chairman deputy deputy-chair deputy-chairman
    councillor councillors cllr cllrs member members
    apologies apology absent absence
    attend attended attendance attendees attendee present delegates participants participated
    people persons councillors participants delegates attendees users candidates visitors
    talks negotiations discussions
    worth value
    children child young youth
    firm company contractor supplier provider
    given awarded granted gave
    calls phoned rang
    law legal legislation statutory
    rules policy policies guidance code
    computer computers cyber digital online
    hacked hackers attack attacked cyber ransomware
    nhs health
    path towpath footpath
    rebuild rebuilt renew renewed renewal
    hotline helpline line
    exercise survey consultation
    build built construct constructed construction
    open opening opened
    stop stopped cease ceased
    get received obtained secured
    tell told reported advised informed
    worry worried worries concern concerned concerns
    post position role title job
    evidence results result findings outcome outcomes
    profit profits earning earnings surplus
    private independent commercial
    kids children pupils
    pool fund
    pictures images photographs photography
    speed pace
    rise raise raised raising increase
    agree agreed approve approved resolve resolved accept accepted endorse endorsed
    decide decided decision decisions resolution resolved agreed
    note noted receive received
    recommend recommended recommendation recommendations proposal proposed
    begin began start started starts launch launched launches commence commenced
    end ended ends finish finished close closed conclude concludes concluded completion
    increase increased rise rose risen grow grew growth
    decrease decreased fall fell fallen reduce reduced reduction drop dropped decline
    buy buying purchase purchased procure procurement procured
    appoint appointed elect elected election nominate nominated
    responsible responsibility lead leads led leading owner run
    contact officer author
    email e-mail address
    phone telephone mobile
    venue location place held
    next future forthcoming
    last previous preceding
    delay delayed late postponed deferred slipped slippage
    plan planned plans intend intends intended proposed propose
    choose chosen selected select picked
    aim aims objective objectives goal goals purpose target targets
    risk risks concern concerns danger
    benefit benefits advantage advantages
    problem problems issue issues challenge challenges difficulty difficulties
    help support supported supporting assist
    staff employee employees workforce
    resident residents household households
    council councils authority authorities
    training course courses workshop workshops masterclass masterclasses
    event events conference
    rubbish waste refuse
    download downloads downloaded
    share shared sharing joint
    meeting meetings met meet
    report reports paper papers
    money funding finance financial cost
    job jobs employment post posts role
    consult consulted consultation
    vote votes voted abstain abstained abstention abstentions
    declare declared declaration declarations interest
    propose proposed proposer moved mover
    second seconded seconder
    equality equalities inequality diversity
    review reviewed reviewing evaluate evaluation assessment
    company firm supplier contractor
    finish complete completed completion
    quarter quarterly
    yearly annual annually year
    biggest largest highest most greatest
    smallest lowest least fewest
    police policing
    government department ministry
    affect affected impact impacts adapted disrupted
    design designed designs architect
    road roads highway highways carriageway
    neighbourhood neighbourhoods community
    stress stressed remark remarked comment commented observed observation
    created established formed
    vulnerable disadvantaged deprived
    poll ballot
    operate operated operates operating run
    life lives
    participate participated participating attend attended delegates undertook
    withdraw withdrew withdrawn left leave
    fund funded funding paid pay financed
    contribute contributed contribution contributions
    renew renewed renewing renewal rebuild rebuilt refurbish refurbished refurbishment repair
    address addressed tackle tackled
    responsible responsibility lead manager director head charge
    distribute distributed
    substitute substituted
    rebuild rebuilt improve improvement
    repair repairs repaired mend mended fix fixed maintenance maintain maintained upkeep
    dam dams barrier barriers weir weirs
    fee fees charge charges charged tariff toll tolls levy levies rate rates
    bill bills invoice invoices cost costs
    fine fines penalty penalties fined
    loan loans borrow borrowed borrowing lend lent lending
    debt debts arrears owed owe owing
    shortfall deficit gap overspend overspent overspending
    refund refunds refunded repaid repay reimburse reimbursed
    claim claims claimed allowance allowances expenses reimbursed
    wage wages salary salaries pay
    afford affordable hardship
    subsidy subsidies subsidised grant discount discounts
    reserve reserves balances
    estimate estimated estimates forecast forecasts projected expected predicted
    scheme schemes programme programmes project projects initiative initiatives pilot
    trial trials pilot pilots piloted tested experiment
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
    complain complained complaint complaints grievance
    object objected objection objections oppose opposed opposition against
    back backed support supported supports favour
    refuse refused reject rejected rejection declined turned-down
    scrap scrapped abandon abandoned cancel cancelled withdrawn dropped
    join joined joining joins
    leave left leaving departed resign resigned resigning resignation
    replace replaced replacement successor substitute
    hire hired hiring recruit recruited recruitment employ employed
    sack sacked dismissed redundancy redundancies
    speak spoke spoken speaks addressed presented talk talked
    introduce introduced introducing present presented presents presentation
    ask asked request requested query queried question questioned
    answer answered reply replied respond responded response responses
    explain explained clarify clarified describe described outlined
    warn warned warning caution cautioned
    suggest suggested suggestion suggestions
    praise praised welcomed commended thanked thanks
    visit visits visited toured tour
    publish published publication publishing released release
    advertise advertised publicise publicised publicity promote promoted promotion
    letter letters correspondence wrote written
    website web site online internet webpage
    survey surveys surveyed questionnaire poll
    feedback comments views opinion opinions response responses
    view views stance position opinion
    monitor monitored monitoring track tracked tracking oversee oversight
    audit audits audited auditor auditors
    inspect inspected inspection inspections checks checked
    defect defects fault faults faulty
    measure measures measured measuring
    bad poor poorly
    good successful success succeed succeeded
    fail failed failure failures unsuccessful
    win won winner winning successful awarded
    bid bids tender tenders tendered tendering
    contract contracts contracted agreement
    apply applied application applications applicants applying
    eligible eligibility qualify qualifies entitled
    criteria conditions condition requirements
    compulsory mandatory obligatory obliged required requirement
    voluntary volunteers volunteer volunteering optional
    limit limits limited cap capped threshold maximum ceiling
    deadline closing due
    deadline close closes closing
    postpone postponed put-off adjourned deferred defer delayed
    hurdle barrier barriers obstacle obstacles
    impact impacts effect effects affected affect
    effective effectiveness worked
    cut cuts reduce reduced reduction reductions
    extend extended extension prolong prolonged
    expand expanded expansion widened
    change changes changed alter altered amend amended amendment revised revision
    move moved relocate relocated relocation
    deliver delivered delivering delivery provide provided providing provision
    offer offers offered offering
    manage managed manages manager managing management
    boss head chief director directors
    leader leaders leadership
    parliament commons
    partner partners partnership partnerships
    volunteer volunteers
    village villages parish parishes
    map maps mapped
    picture pictures photograph
    sign signs signage signed
    open opened opening reopen reopened
    closure closures closed shut
    bin bins waste rubbish recycling
    litter fly-tipping
    noise noisy
    bench benches seat seats seating
    toilet toilets lavatory
    cafe kiosk refreshments
    burial burials cemetery cemeteries grave graves churchyard
    memorial memorials
    allotment allotments
    business businesses trader traders enterprise
    tourism tourists visitors
    festival fair event events
    licence licences licensed licensing permit permits
    land site sites
    lease leases leased let letting rent rents rental
    sell sold sale sales disposal
    asset assets property
    insurance insured insurer liability liable
    lawyer solicitor legal
    lawsuit court proceedings litigation
    secret confidential restricted private exempt
    gdpr privacy
    app apps software
    internet broadband
    phishing malware ransomware virus
    learn learned learning lessons lesson
    skill skills skilled
    mentor mentors mentoring coaching coach coached
    candidate candidates nominee nominees
    score scored rating rated rate graded grade
    rank ranked ranking
    award awards prize prizes
    number numbers count counted total
    proportion share percentage
    deal deals agreement contract
    strategy strategies plan
    framework frameworks
    draft drafts drafted
    guide guides guidance handbook toolkit
    brief briefing briefings briefed
    conference conferences summit
    workshop workshops session sessions seminar
    roundtable roundtables round-table
    vote votes voted voting ballot
    against opposed
    unanimous unanimously
    lately recently
    pledge pledged promise promised commit committed commitment
    wait waiting queue
    shortage shortages lack
    demand demands need needs
    poverty poor deprivation
    exam examination
    steal stolen theft stole thefts
    break broke broken damage damaged vandalism vandalised
    die died death deaths
    """.strip().splitlines()
)
