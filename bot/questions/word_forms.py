"""Forms of one word that no stemmer brings together, one word a line, unstemmed.

Irregular verbs ("froze", "frozen"), and the nouns of verbs and adjectives ("closure", "permission",
"depth"). A line holds forms of one word only; words of one meaning stand in `field_words`.
"""

from __future__ import annotations

GROUPS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    receive received receipt receipts
    permit permitted permission permissions
    divide divided division
    acquire acquired acquisition acquisitions
    produce produced production
    describe described description
    subscribe subscribed subscription subscriptions
    destroy destroyed destruction
    strong strength strengthen strengthened
    wide width widen widened
    deep depth deepen deepened
    grow grew grown growth
    lose losing lost loss losses
    choose chose chosen choice choices
    explain explained explanation explanations
    intend intended intention intentions
    convert converted conversion conversions
    admit admitted admission admissions
    submit submitted submission submissions
    omit omitted omission omissions
    include included inclusion
    conclude concluded conclusion conclusions
    collide collided collision collisions
    erode eroded erosion
    defend defended defence defences
    employ employed employer employee employees employment
    refer referred referral referrals
    consume consumed consumption
    resume resumed resumption
    assume assumed assumption assumptions
    redeem redeemed redemption
    prescribe prescribed prescription prescriptions
    detain detained detention
    intervene intervened intervention interventions
    contravene contravened contravention
    comply complied compliance
    vary varied variation variations
    rely relied reliance
    grieve grievance grievances
    write wrote written
    speak spoke spoken speech speeches
    buy bought buying
    teach taught
    begin began begun
    break broke broken breakage breakages
    freeze froze frozen
    hide hid hidden
    safe safety
    urgent urgency
    tenant tenants tenancy tenancies
    accurate accuracy
    private privacy
    diagnose diagnosed diagnosis
    analyse analysed analysis
    criticise criticised criticism criticisms
    inspect inspected inspection inspections inspector inspectors
    sign signed signature signatures
    expose exposed exposure
    seize seized seizure
    enclose enclosed enclosure
    disclose disclosed disclosure disclosures
    judge judged judgment judgement
    settle settled settlement
    treat treated treatment
    own owned owner owners ownership
    scholar scholars scholarship scholarships
    drive drove driven driver drivers
    walk walked walkers walking
    farm farms farmer farmers farming
    fish fishing fishermen
    burn burned burnt
    visit visited visitor visitors
    swim swam swimming swimmers
    discover discovered discovery discoveries
    recover recovered recovery
    injure injured injury injuries
    know knew known knowledge
    marry married marriage marriages
    short shortage shortages
    sewer sewers sewerage sewage
    store stored storage
    clean cleaned cleaning cleaner cleaners cleansing
    dig dug digging
    steal stole stolen
    shake shook shaken
    swear swore sworn
    tear tore torn
    wear wore worn
    throw threw thrown
    blow blew blown
    draw drew drawn
    fly flew flown flight flights
    ride rode ridden rider riders
    sink sank sunk
    spring sprang sprung
    weave wove woven
    catch caught
    feed fed feeding
    flee fled
    fight fought
    seek sought
    strike struck strikes
    stick stuck
    hang hung
    lend lent lending
    bend bent
    sweep swept
    weep wept
    creep crept
    bind bound binding
    grind ground grinding
    shoot shot shooting
    light lit lighting
    slide slid
    breed bred breeding
    bleed bled
    high height heights heighten
    long length lengthen lengthened
    hot heat heated heating
    poor poverty
    dry drought
    die died dying death deaths
    born birth births
    weigh weighed weight weights
    see saw seen sight
    behave behaved behaviour
    bury buried burial burials
    try tried trial trials
    deny denied denial
    acquit acquitted acquittal
    depart departed departure departures
    sell sold sale sales
    survey surveyed surveyor surveyors
    """.strip().splitlines()
)
