"""The forms of sentences that decide, as patterns. Each has a group ``verb``.

They say how such sentences are made; whether one counts where it stands is for
``decisions_prose`` to say.
"""

from __future__ import annotations

import re

_ADV = (
    r"(?:(?:unanimously|formally|also|then|duly|therefore|hereby|subsequently|accordingly|all|"
    r"collectively|broadly|fully|further|provisionally|jointly|finally|again|thus|both|now|"
    r"in principle|by consensus|by (?:a )?majority|on a show of hands|following discussion|"
    r"after (?:some |much |a )?discussion|nem\.? con\.?|by \d+ votes to \d+|overwhelmingly|"
    r"each|once more|likewise|reluctantly|at this point|"
    r"(?:not )?mutually|willingly|strongly|warmly|generally|tentatively)[\s,]+)*"
)
CAPITALS = re.compile(
    r"\b(?P<verb>(?:UNANIMOUSLY )?(?:RES(?=,? (?:that|to)\b)|RESOLVED|AGREED|DECIDED|"
    r"ORDERED)(?: UNANIMOUSLY)?|"
    r"(?:IT WAS )?(?:APPROVED|NOTED|ENDORSED|DELEGATED|ADOPTED|RATIFIED|ACCEPTED|CONFIRMED|"
    r"RECEIVED (?:AND|and) (?:NOTED|noted)|RECEIVED(?= (?:the|THE)\b)|SUPPORTED|"
    r"RECOMMENDED(?: TO [A-Z]+)?|"
    r"(?:(?<=\bis )|(?<=\bwas )|(?<=\bbe ))(?:GRANTED|REFUSED|REJECTED|DEFERRED)))\b"
)
_NEXT = (  # what can follow a verb that opens a sentence
    r"(?=\s*(?:$|[,:.;–—-]|w[./]|(?:that|to|by|via|the|a|an|as|with|subject|in|for|on|and|this|these|those|"
    r"all|unanimously|not|no|both|it|its|their|we|nem|proposals?|£?\d|(?-i:[A-Z]))))"
)
OUTCOME = re.compile(  # under an application: "REFUSED, contrary to recommendation, on the …"
    r"^\W*(?P<verb>(?-i:REFUSED|GRANTED|DEFERRED|REJECTED))(?=,? (?:contrary|subject|for the|"
    r"for an?|on the grounds?|because|until|pending)\b)|"
    r"^\W*(?P<against>refused|granted|approved),? (?:contrary to|against) (?:the )?"
    r"(?:officers?[’']? )?recommendation\b",
    re.IGNORECASE,
)
MADE_GRANTS = re.compile(  # "Grants were made as follows: £80 to the Scouts"
    r"\b(?:grants?|donations?|awards?|gifts?|appointments?) (?:was|were) (?:then |also )?"
    r"(?P<end>(?:made|given|awarded|approved) as follows)(?=\s*:)|"
    r"\bthe following (?:grants?|donations?|awards?|gifts?) (?:was|were) (?P<verb>made|given)"
    r"(?=\s*:)",
    re.IGNORECASE,
)
PAID = re.compile(  # "Payments approved: …", over what they are or before it
    r"^\W*(?:the following )?(?:[\w-]+ )?(?:payments?|accounts?|invoices?|cheques?|expenditure|"
    r"bills|grants?|policies|applications?) (?:(?:was|were) )?(?P<verb>approved|agreed|authorised|"
    r"passed|adopted|granted)(?: for payment)?\s*:\s*(?=\S)",
    re.IGNORECASE,
)
REFERRED = re.compile(  # "Referred to the AGM", and not "referred to in the report"
    r"^\W*(?:(?!(?:he|she|they|who|cllrs?|councillor|mrs?|ms|dr|chair\w*|clerk|was|were|had|has|"
    r"members?|be)\b)[\w’'&/-]+ ){1,8}(?:(?:was|were) )?(?P<back>referred back to "
    r"(?:the |an? |our |its )?(?:[\w&’'-]+ ){0,5}?(?:committee|sub-?committee|board|council|"
    r"cabinet|panel|executive|group|officers?))(?=\W*$|[,;(]| (?:for|with|to) )|"
    r"^\W*(?P<verb>referred(?: back| on)? to) (?:the |an? |our |its )?(?:[\w&’'-]+ ){0,5}?"
    r"(?:AGM|committee|sub-?committee|board|council|cabinet|panel|executive|working (?:group|"
    r"party)|meeting|group)(?=\W*$|[,;(]| (?:for|with|to) )",
    re.IGNORECASE,
)
CHOSE = re.compile(  # "The Committee chose the green tiles"
    r"^\W*(?:the )?(?:committee|board|council|meeting|members|trustees|governors|group|panel|"
    r"forum) (?:\w+ly |then |also )?(?P<verb>chose)\b(?! not\b)",
    re.IGNORECASE,
)
NOT_AGREED = re.compile(
    r"^\W*(?P<verb>did not (?:agree to|accept|approve|support|endorse))\b", re.IGNORECASE
)
OPENS = re.compile(
    rf"^\W*(?:(?:also|however|therefore|then|so|accordingly|following discussion|after discussion|"
    rf"in conclusion|finally|the following)[\s,]+)*{_ADV}"
    rf"(?P<verb>agree[ds]|resolved|decided|approved|noted|endorsed|ratified|adopted|accepted|"
    rf"delegated|recommended|supported|(?:elected|appointed|co-opted)(?! (?:\w+ )?(?:governor|"
    rf"member|trustee|councillor|representative)s?\b)|authori[sz]ed|deferred|rejected|"
    rf"received and noted|passed(?= (?:the|an?)\b))\b{_NEXT}",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"^\W*(?!key decisions?\W{1,3}(?:yes|no|n/?a)\b)(?:the )?"
    r"(?P<verb>(?:key |final |board |committee |council )?(?:decisions?|resolutions?|"
    r"outcomes?|agreements?|resolved|new policy|consensus(?=:? "
    r"(?-i:[a-z+]))))(?:\s+(?:no\.?\s*)?[\w./-]*\d[\w./-]*)?"
    r"(?:\s+of the [\w ]{3,40})?\s*(?::|\s[-–—]+\s)\W*(?=\S)",
    re.IGNORECASE,
)
CONSENSUS = re.compile(
    r"(?:^\W*(?:\w+[ ,]+){0,3}|\b(?:there was|there is|by|reached|with|and)\s+(?:\w+ ){0,3})"
    r"(?P<verb>(?:un\w+ )?(?:agreement|consensus)(?: (?:was|is) (?:reached )?)?)\s*(?:to|that|on|"
    r"for|in favou?r)\b",
    re.IGNORECASE,
)
NO_OBJECTION = re.compile(
    r"(?<!\w)(?<!raised )(?<!had )(?<!has )(?<!made )(?<!offered )(?P<verb>(?:there (?:were|was) "
    r")?no "
    r"objections?(?: (?:were|was) (?:raised|received|heard))?|(?:members|councillors|the "
    r"(?:council|"
    r"committee|board|meeting)|trustees|governors|we) (?:raised|had|made|offered) no objections?|"
    r"(?:nobody|no one|no-one) (?:had|has|raised|saw) (?:any |an )?objections?"
    r"|(?:nobody|no one|no-one) (?:objected|objects|disagree(?:d|s|ing)|demurred)(?! with\b| "
    r"that\b)"
    r"|(?:nobody|no one|no-one) (?:was|spoke|being) against"
    r"|unanimous consent|\+1 from (?:all|everyone))\b",
    re.IGNORECASE,
)
GIVEN_APPROVAL = re.compile(  # "The rules received the general approval of the committee."
    r"\b(?:received|met with|was given|were given|had|won) (?:the )?(?:general |full |unanimous |"
    r"formal )?(?P<verb>approval|agreement|consent|endorsement) of (?:the (?:committee|board|"
    r"council|meeting|members|trustees|governors|group)|all\b|everyone|those present)",
    re.IGNORECASE,
)
ALL_AGREE = re.compile(  # in the present tense: "Unanimously agree to buy it."
    r"^\W*(?:all|unanimously|members)\s+(?:unanimously )?(?P<verb>agree)\s+(?:to|that)\b",
    re.IGNORECASE,
)
MET_WITH = re.compile(  # "… a statement, which met the Council's approval"
    r"\b(?:met|meets|received|has|had) (?:with )?(?:the )?(?:committee|board|council|meeting|"
    r"trustees|governors|members|group)[’']s? (?:full |general |unanimous )?(?P<verb>approval|"
    r"agreement|consent)\b",
    re.IGNORECASE,
)
SET_UP = re.compile(  # "A working group of three members was set up"
    r"\b(?:working|task|steering|action|project) (?:and finish )?(?:group|party|force|team)\b"
    r"[^.;]{0,90}?"
    r"\b(?<!to be )(?:was|were) (?:then )?(?P<verb>set up|formed|established|created)\b"
    r"(?! (?:in|last|by) )"
)
TAKES_POST = re.compile(
    r"\b(?P<verb>agreed) to (?:be|become|serve|act|continue|remain|stand) (?:as |a |an |the |on )?"
    r"(?:\w+[ -]){0,3}(?i:chair\w*|governor|secretary|treasurer|trustee|lead|representative|"
    r"officer|champion|member|director|deputy|clerk|captain|warden)\b"
)
ARROW = re.compile(  # the outcome after an arrow, where nobody is told to do it
    r"(?:->|=>|→)\s*(?P<verb>(?:we )?will (?:use|go|keep|leave|add|drop|adopt|not|stay)|"
    r"accept(?:ed)?|"
    r"approved?|add(?:ed)? to|adopt(?:ed)?|merged?|keep|use|drop|leave|go with|not (?:to )?(?:add|"
    r"accept|approve)|reject(?:ed)?|declined?|(?:(?:the )?(?:proposal|plan|draft|idea|text|wording)"
    r" )?(?:sounds|looks|is|all) (?:good|fine|ok|okay)|all (?:agreed|happy))\b(?![^.;]*\?)",
    re.IGNORECASE,
)
REASONS = re.compile(  # a run-in label of what explains a decision and is none
    r"^\W*(?:reasons?(?: for (?:the |this |its )?(?:decisions?|recommendations?|resolution))?|"
    r"alternatives?(?: (?:options?|considered|rejected|and \w+))*|"
    r"other options?(?: (?:considered|rejected|and \w+))*|options? (?:considered|"
    r"rejected)(?: and \w+)?|informatives?)\s*(?::|[-–—]\s)",
    re.IGNORECASE,
)
FACTS = re.compile(  # what the page of a committee system says of a decision
    r"^\W*(?:report author|publication date|date of decision|(?:decided|made) at meeting|"
    r"effective from|lead officer|divisions? affected|decision (?:status|maker|published|made)|"
    r"is (?:it a )?key decision|is (?:it )?subject to call[- ]?in|accompanying documents)\b"
    r"[^:]*[:?]",
    re.IGNORECASE,
)
RECITAL = re.compile(r"\b(?:believes|notes)\s*:?\s*(?:\(?\w{1,3}[.)])?$")  # over its own list
ORDERED = re.compile(
    r"^\W*(?:it was (?:further |also )?)?(?P<verb>ordered),?\s+that\b", re.IGNORECASE
)
INFORMAL = re.compile(  # notes of a call or a club
    r"\b(?P<verb>(?:the )?decision (?:was|is|made|was made) to|"
    r"it was the (?:\w+ )?decision of (?:the )?\w+ (?:to|that)|made (?:a|the) decision to|"
    r"(?:everyone|everybody|all|(?:the )?group|(?:the )?team|people|folks) (?:was |were |is |are |"
    r"seems? |all )*(?:ok|okay|fine|happy|good|on board|in agreement|comfortable|in favou?r)"
    r"(?: with| to| that)|(?:we(?:['’]ll| will)|let['’]s) (?:go with|go ahead|keep|leave|use|stick "
    r"|drop|adopt|proceed|have (?:it|the|one|them|both)\b)|will (?:go with|stick with)|(?:^|"
    r"\W)going with|"
    r"we (?:all )?(?:went (?:for|with)(?! an? (?:walk|look|drink|tour))|plumped for|settled "
    r"(?:on|for)))\b"
    r"|[–—-]\s*(?P<end>(?:all )?agreed(?: by all)?|all (?:happy|ok|fine|content|in favou?r)|"
    r"(?:(?:received|reviewed|considered) and )?(?:noted|approved|adopted|accepted)|received|"
    r"ratified|granted)\W*$"
    r"|:\s*(?P<last>agreed|approved|noted|carried|passed|accepted|endorsed|ratified)"
    r"(?:\s+(?:unanimously|nem|as|with|in principle)\b.{0,40})?(?: \([^()]{1,40}\))?\W*$",
    re.IGNORECASE,
)
WE_WILL = re.compile(
    r"^\W*(?:(?:We|The (?:committee|society|group|club|association))\s+|We[’'](?=ll))"
    r"(?P<verb>will|shall|ll)\s+(?:not\s+)?"
    r"(?:use|have (?:one|a|an|the|two)|hold|keep|go ahead|go with|adopt|stay|pay|buy|support|run|"
    r"charge|offer|stick|give|send|donate|lend|let)\b(?! (?:you|us) know)"
)
TELLS = re.compile(  # a stem under which somebody reports: "LB highlighted:"
    r"\b(?:reported|reports?|highlighted|advised|updated?|said|explained|outlined|informed|"
    r"summari[sz]ed|announced|told|stated|raised|mentioned|presented|covering|including|included|"
    r"attention to|questions?|asked|commented|pointed out|observed|updates?)\b[^.]{0,80}$",
    re.IGNORECASE,
)
ALL_AGREED = re.compile(
    r"(?:(?:all )?(?:members|those present)|the (?:forum|committee|board|council|panel|group)|all|"
    r"everyone) (?:unanimously )?(?:agreed|approved|accepted)(?: (?:to )?this)?\.?",
    re.IGNORECASE,
)
FOR = re.compile(r"\b(?:in favou?r|for|against)\b", re.IGNORECASE)  # within a vote that is counted
BY_MOVER = re.compile(r"\b(?:accepted|agreed) by the (?:proposer|mover)\b", re.IGNORECASE)
VOTE_HELD = re.compile(r"\b(?:a )?(?P<verb>vote) (?:was )?(?:held|taken|called)\b", re.IGNORECASE)
THAT_BE = re.compile(  # a resolution by its form alone: "That the minutes be approved."
    r"^\W*That (?:the |this |these )?[^.;]{3,200}?\bbe (?:\w+ly )?(?P<verb>approved|noted|agreed|"
    r"ratified|supported|"
    r"adopted|received|accepted|confirmed|delegated|authori[sz]ed|granted|refused|endorsed|signed|"
    r"appointed|elected)\b"
)
VOTED_FOR = re.compile(  # "We voted on the colour: green won by two votes"
    r"\b(?:vote[ds]?|voting|ballot)\b[^.;]{0,120}?\s(?P<verb>won|wins|(?:was|were) chosen)\b"
    r"(?=\W*$| (?:with|by)\b)",
    re.IGNORECASE,
)
WINS = re.compile(
    r"^(?:[^;]{3,60};)?\W*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} (?P<verb>wins|won|is elected|"
    r"(?:re-)?elected|"
    r"co-opted|takes (?:over|the (?:seat|post|role)))\b"
    r"(?=\s*(?:[.!,;(]|$|by|with|unopposed|unanim|as\b|to the\b|(?:the )?(?i:vice|deputy|joint|"
    r"chair|president|treasurer|secretary|captain|trustee|governor)))"
)
DATES = re.compile(
    r"^\W*(?:the )?(?P<verb>agreed) [\w ,-]{3,60} (?:is|are|was|were)\b(?=(?: as follows| "
    r"these| set out below)?\s*:)",
    re.IGNORECASE,
)
KEEPS_SUM = re.compile(  # "Match fees will remain at £10", "Subscriptions to stay the same"
    r"^(?=.{0,200}(?:£ ?\d|\d ?%|\bsame\b|\bunchanged\b|\bas (?:they|it) (?:are|is|were|was)\b|"
    r"\bprevious years?\b))\W*"  # once only
    r"(?:the |all |our )?"
    r"(?!council tax)(?:[\w’'-]+ ){0,4}?(?:fees?|subs(?:criptions?)?|charges?|rents?|precept|"
    r"prices?|levy|dues|tickets?|membership|entry|deposit)\b(?:[^.;:?]|\.\d){0,40}?\s"
    r"(?P<verb>(?:will|shall|to) (?:all |also |now )?(?:remain|stay|be (?:kept|held|frozen|set|"
    r"fixed|requested))|stays?)\b",
    re.IGNORECASE,
)
TASKED = re.compile(  # a label of a task: it decides nothing, whatever its task tells
    r"^\W*(?:(?:agreed|new|further) )?action(?: items?| points?)?\b[^:.]{0,40}:", re.IGNORECASE
)
DIVISION = re.compile(  # over the names of those who voted
    r"\b(?:there voted|voted as follows|the voting was(?: as follows)?)\W*$", re.IGNORECASE
)
OF_REPORT = re.compile(  # what officers or their paper recommend, whoever is to decide
    r"\brecommended (?:in (?:the|an?|their|his|her) (?:[\w’'-]+ ){0,3}(?:report|paper)|"
    r"by (?:the )?(?:officers?|report|paper|clerk|"
    r"(?:chief |head|director|manager|consultant|adviser|auditor)[\w ]{0,30}))\b|"
    r"^\W*(?:The|A|An|Their|This) (?:[\w’'-]+ ){0,4}(?:reports?|papers?|review|survey|study|"
    r"consultants?|architects?|engineers?|surveyors?|advis[eo]rs?|auditors?) "
    r"(?:had |has |have |also )?recommend(?:s|ed)?(?:[:\s]*$|"
    r",? (?:that|to)\b(?!.*(?<!\bbe )\b(?:agreed|resolved|approved|accepted|"
    r"adopted|decided|carried|noted)\b))",
    re.IGNORECASE,
)
PUT_BEFORE = re.compile(  # by officers, where what was said of it follows
    r"\W*(?:The|This|Each|Both) (?:[\w’'/-]+ ){1,5}(?:was|is|were|are|had been|came) recommended "
    r"for (?:refusal|approval|permission|consent|grant\w*|deferral)\b"
    r"(?! (?:by|to) (?:the |all )?(?:committee|council|members|board|panel))"
)
RECOMMENDS = re.compile(
    r"\brecommend(?:ed|s)(?: (?:by|in) [\w ]{3,40})?(?: that)?(?: (?:the )?\w+)?\W*$", re.IGNORECASE
)  # over a list
RECEIVES = re.compile(  # and says no more of it: "The Board received the report."
    r"\W*The (?:Board|Committee|Council|Court|Senate|Trust|Panel|Forum|Authority|"
    r"Governors|Trustees|Members|Governing Body|Partnership) (?:also |then |duly )?"
    r"(?P<verb>received) the (?:[\w-]+ ){0,3}"
    r"(?:reports?|updates?|papers?|presentations?|minutes|accounts|statements?|register|"
    r"returns?)\W*"
)
REPORTED = re.compile(  # a label of what was told, and of what was looked at
    r"^\W*(?:reported|considered|discussed|for information)\s*:", re.IGNORECASE
)
FEELING = re.compile(
    r"\bit was (?:(?:generally|widely|commonly|universally) (?:agreed|felt|accepted)|"
    r"noted in passing)",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(  # "They have no objection in principle", "no objections from the police"
    r"^(?!.*\b(?:resolved|agreed|approved|granted|decided)\b).*\bno objections?"
    r"(?: in principle)?(?: (?:were|was|has been|had been))?"
    r"(?: (?:raised|received|made|lodged))? (?:from|by) (?!(?:the )?(?:meeting|members|"
    r"councillors|committee|board|council|floor|trustees|governors|those present|any(?:one|body))"
    r"\b)|"
    r"\b(?:he|she|they|who|police|highways|estate|owners?|neighbours?|residents?|landlord|tenants?|"
    r"(?:county|district|borough)(?: council)?) (?:still )?(?:have|has|had) no objections?\b",
    re.IGNORECASE,
)
TO_SPEAK = re.compile(  # how a hearing goes on
    r"^(?!.*\b(?i:agreed|resolved)\b).*\b(?:given|granted|allowed) (?:leave|permission|time|the "
    r"opportunity|an opportunity) to (?:speak|address|be heard|sum up|put)\b"
)
ARISING = re.compile(  # over what became of earlier minutes, told line by line
    r"\barising (?:on|from|out of) (?:the )?(?:\w+ )?minutes\b.{0,40}\b(?:noted|reported)\W*$",
    re.IGNORECASE,
)
SOFT = re.compile(r"(?:it (?:was|is) )?(?:not|support|believ|agreement|consensus)", re.IGNORECASE)
