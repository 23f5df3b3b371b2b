"""Groups of words that local government uses alike, one group a line, unstemmed.

They are of the field, not of any one board: everyday words beside the words of papers.
"""

from __future__ import annotations

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
    rebuild rebuilt renew renewed renewal
    exercise survey consultation
    build built construct constructed construction
    open opening opened
    stop stopped cease ceased
    get received obtained secured
    nudge nudges nudging behavioural
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
    download downloads downloaded
    share shared sharing joint
    meeting meetings met meet
    report reports paper papers
    money funding finance financial cost budget budgets
    worth value budget
    permission permissions consent consents consented
    uptake takeup take-up
    watched attended joined viewed
    resume resumed resuming restart restarted restarting
    promise promises promised commitment commitments deliverable deliverables
    kept met honoured fulfilled achieved delivered
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
    government department ministry
    affect affected impact impacts adapted disrupted
    design designed designs architect
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
    website web online internet webpage
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
    map maps mapped
    picture pictures photograph
    sign signs signage signed
    open opened opening reopen reopened
    closure closures closed shut
    business businesses trader traders enterprise
    land site sites
    lease leases leased let letting rent rents rental
    sell sold sale sales disposal
    asset assets property
    lawyer solicitor legal
    lawsuit court proceedings litigation
    secret confidential restricted private exempt
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
    break broke broken damage damaged vandalism vandalised
    die died death deaths
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
    normally usually typically generally average
    happy happier happiest satisfied satisfaction
    overrun overran exceeded exceed
    jump jumped soared rose increased
    double doubled doubling twice
    halve halved halving half
    merge merged merger amalgamate amalgamated
    slip slipped slipping delayed
    setback setbacks problem problems
    fix fixed resolve resolved
    sort sorting sorted resolve resolving
    chase chasing chased
    cause caused causes reason reasons
    most peak peaked highest maximum
    outside external externally
    extra additional further
    """.strip().splitlines()
)
