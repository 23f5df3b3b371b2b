"""The forms of sentences that decide, as patterns. Each has a group ``verb``.

They say how such sentences are made; whether one counts where it stands is for
``decisions_prose`` to say.
"""

from __future__ import annotations

import re

from indexer.minutes.bodies import ANYBODY, NOUN

_ADV = (
    r"(?:(?:unanimously|formally|also|then|duly|therefore|hereby|subsequently|accordingly|all|"
    r"collectively|broadly|fully|further|provisionally|jointly|finally|again|thus|both|now|"
    r"in principle|by consensus|by (?:a )?majority|on a show of hands|following discussion|"
    r"after (?:some |much |a )?discussion|nem\.? con\.?|by \d+ votes to \d+|overwhelmingly|"
    r"each|once more|likewise|reluctantly|at this point|"
    r"(?:not )?mutually|willingly|strongly|warmly|generally|tentatively)[\s,]+)*"
)
_STRONG = (
    r"(?:agreed|resolved|decided|approved|endorsed|ratified|adopted|accepted|delegated|"
    r"authori[sz]ed|"
    r"determined|concurred|consented|opted|voted (?:to|against|for|in|unanimously|that|by|not)|"
    r"elected|re-elected|appointed|re-appointed|"
    r"reappointed|co-opted|rejected|declined|refused|granted|awarded|allocated|signed off|"
    r"sanctioned|concluded|settled on|selected|chose|waived|suspended|established|renewed|"
    r"terminated|dismissed|upheld|deferred|adjourned|extended|supported|favoured|objected|"
    r"recommended|noted|took note|took assurance|nominated|passed a (?:resolution|motion|vote)|"
    r"confirmed (?:its|their|the (?:appointment|minutes|decision|previous decision))|"
    r"gave (?:its |their |unanimous |full |formal )*(?:approval|support|consent|agreement|"
    r"delegated authority|a steer|authority)|provided (?:a steer|guidance|direction)|"
    r"expressed (?:a |their |its |strong )*(?:preference|support)|reached (?:a )?(?:consensus|"
    r"agreement)|raised no objections?|made no objections?|had no objections?|"
    r"(?:was|were) (?:all )?(?:content|happy|supportive|in favour|in agreement|minded|unanimous|"
    r"agreed|resolved|supportive)\b(?! with the)|received and|"
    r"came to (?:a|the) (?:consensus|agreement|decision)|took the decision)"
)
_PRESENT = (
    r"(?:agrees?|approves?|accepts?|resolves?|decides?|endorses|adopts?|ratifies|believes|"
    r"recommends|supports|delegates|authori[sz]es|appoints|elects)"
)
_SUBJECT = rf"(?:(?P<noun>{NOUN})|(?P<all>{ANYBODY}))"
BODY = re.compile(
    rf"{_SUBJECT},?\s+(?P<aux>(?:has|have)\s+)?{_ADV}(?P<verb>{_STRONG}|{_PRESENT})\b"
)
AND = re.compile(  # "The Committee considered the tenders and agreed to accept the second"
    rf"(?:\band|\bbut|,|;|:|\bthen|[-=]+>|→)\s+{_ADV}(?P<verb>{_STRONG})\b"
)
STARTS_WITH_BODY = re.compile(
    rf"^\W*(?:[\w’' ]{{0,60}},\s+)?(?:\w+\s+){{0,4}}?{_SUBJECT}\s+{_ADV}(?:[a-z]+(?:ed|t|d|k|"
    rf"e)|saw|were|was|had|has|have|discussed)\b"
)
CAPITALS = re.compile(
    r"\b(?P<verb>(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|DECIDED|ORDERED)(?: UNANIMOUSLY)?|"
    r"(?:IT WAS )?(?:APPROVED|NOTED|ENDORSED|DELEGATED|ADOPTED|RATIFIED|ACCEPTED|CONFIRMED|"
    r"RECEIVED (?:AND|and) (?:NOTED|noted)|SUPPORTED|RECOMMENDED(?: TO [A-Z]+)?))\b"
)
_NEXT = (  # what can follow a verb that opens a sentence
    r"(?=\s*(?:$|[,:.;–—-]|(?:that|to|by|via|the|a|an|as|with|subject|in|for|on|and|this|these|those|"
    r"all|unanimously|not|no|both|it|its|their|we|nem|£?\d|(?-i:[A-Z]))))"
)
OPENS = re.compile(
    rf"^\W*(?:(?:also|however|therefore|then|so|accordingly|following discussion|after discussion|"
    rf"in conclusion|finally|the following)[\s,]+)*{_ADV}"
    rf"(?P<verb>agreed|resolved|decided|approved|noted|endorsed|ratified|adopted|accepted|"
    rf"delegated|recommended|supported|elected|appointed|co-opted|authori[sz]ed|deferred|rejected|"
    rf"received and noted)\b{_NEXT}",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"^\W*(?:the )?(?P<verb>(?:key |final |board |committee |council )?(?:decisions?|resolutions?|"
    r"outcomes?|agreements?|resolved|new policy|consensus(?=:? "
    r"(?-i:[a-z+]))))(?:\s+(?:no\.?\s*)?[\w./-]*\d[\w./-]*)?"
    r"(?:\s+of the [\w ]{3,40})?\s*(?::|\s[-–—]+\s)\W*(?=\S)",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(
    rf"\b[Ii]t\s+(?:(?:was|is|has been)\s+|(?=agreed\b))(?!proposed|suggested|recommended "
    rf"by){_ADV}(?:proposed[^.;]{{3,120}}? and )?{_ADV}"
    r"(?P<verb>agreed|resolved|decided|approved|noted|determined|concluded|voted|"
    r"recommended|endorsed|accepted|settled)\b"
)
CONSENSUS = re.compile(
    r"(?:^\W*(?:\w+[ ,]+){0,3}|\b(?:there was|there is|by|reached|with|and)\s+(?:\w+ ){0,3})"
    r"(?P<verb>(?:un\w+ )?(?:agreement|consensus)(?: (?:was|is) (?:reached )?)?)\s*(?:to|that|on|"
    r"for|in favou?r)\b",
    re.IGNORECASE,
)
NO_OBJECTION = re.compile(
    r"(?<!\w)(?P<verb>(?:there (?:were|was) )?no objections?(?: (?:were|was) (?:raised|"
    r"received|heard))?"
    r"|(?:nobody|no one|no-one) objected|unanimous consent|\+1 from (?:all|everyone))\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be)\s+(?:(?:\w+ly )?(?:presented|considered|discussed|reviewed|"
    r"read(?: out)?|received|circulated|tabled|scrutinised|examined|checked|proposed|introduced|"
    r"welcomed|thanked|debated|noted|explained|moved|seconded)(?: \w+ly)?(?:, and| and|,)\s+)*"
    rf"{_ADV}"
    r"(?P<verb>approved|agreed|adopted|accepted|ratified|"
    r"endorsed|noted|(?:re-?)?elected|(?:re-?)?appointed|co-opted|authori[sz]ed|delegated|"
    r"resolved|decided|fixed (?:as|at|for)|voted (?:in|on|onto|on to)|deferred|confirmed as|"
    r"declared (?:duly )?elected|"
    r"rejected|supported|signed off|decided (?:up)?on)\b"
)
RECEIVED = re.compile(
    r"(?<![Nn]o )\b(?:reports?|updates?|minutes|accounts|statements?)\b[^.;]{0,60}?"
    r"\b(?:was|were)\s+"
    r"(?P<verb>received)\b(?!\s+from)"
)
CARRIED = re.compile(  # "proposed by A, seconded by B, and carried without dissent that…"
    r"\b(?:and|was|duly|then)\s+(?:\w+ly\s+)?(?P<verb>carried|passed)\b[^.;:]{0,40}?\bthat\b"
)
BRIEF = re.compile(  # "Accounts presented and approved." "Quote from Smith Ltd accepted."
    r"^\W*(?P<what>[A-Z£\d][^.;:!?]{2,90}?)\s+(?:unanimously |all |duly |also )?"
    r"(?P<verb>approved|agreed|accepted|adopted|ratified|noted|endorsed|fixed|passed|carried|"
    r"confirmed(?= as\b))\b"
    r"(?=\s*(?:[.,;]?\s*$|(?:by|for|as|with|subject|unanimously|nem|at|in principle|from|until|"
    r"and|but)\b))"
)
BY_ALL = re.compile(  # "… was proposed by Ann, seconded by Bo and agreed by all"
    rf"(?:\band|\bwas|\bwere|,|;|[–—-])\s+{_ADV}(?P<verb>agreed|approved|accepted|elected|"
    r"carried|supported|adopted|passed)(?: unanimously)? by (?:all|everyone|everybody|"
    r"those present|acclamation|a (?:unanimous )?(?:vote|show of hands))\b"
)
WHICH_WAS = re.compile(  # "The Treasurer presented the accounts, which were approved."
    r"\b(?:presented|circulated|tabled|proposed|read|introduced|gave|given|submitted|moved|"
    r"put forward|reviewed|set out|shared)\b[^.;]{0,120}?,?\s+(?:which|and (?:this|these|it)) "
    rf"(?:was|were) (?:then )?{_ADV}(?P<verb>accepted|approved|agreed|adopted|ratified|endorsed|"
    r"signed off)\b"
    r"(?=\s*(?:[.;,]|$|and\b|by (?:all|the (?:committee|board|council|meeting|trustees|"
    r"governors|members|group))\b|unanimously|nem))"
)
FINITE = re.compile(
    r"\b(?:was|were|is|are|be|been|had|has|have|will|would|should|if|when|which|that|who|whether|"
    r"to|not|yet|he|she|they|it|we|I|asked|said|reported|previously|already|once|until|being|"
    r"by|since|all|must|may|can|could)\b|\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Chair|Clerk)\b"
)
THINGS = re.compile(
    r"^(?:accounts?|minutes|budget|agenda|reports?|policy|policies|payments?|apologies|resignation|"
    r"proposals?|precept|quotes?|quotation|applications?|recommendations?|constitution|plans?|"
    r"motion|terms|nominations?|expenditure|invoices?|estimates?|rules|grant|dates?)$",
    re.IGNORECASE,
)
GIVEN_APPROVAL = re.compile(  # "The rules received the general approval of the committee."
    r"\b(?:received|met with|was given|were given|had|won) (?:the )?(?:general |full |unanimous |"
    r"formal )?(?P<verb>approval|agreement|consent|endorsement) of (?:the (?:committee|board|"
    r"council|meeting|members|trustees|governors|group)|all\b|everyone|those present)",
    re.IGNORECASE,
)
TITLE_THEN = re.compile(r"^\W*(?:[A-Z][\w&’'()-]*\s+){1,6}(?P<verb>Agreed)\s+(?:to|that)\b")
AFTER_TOPIC = re.compile(  # "Summer event 15th July – Agreed a barbecue."
    r"^\W*[^.;:!?–—]{3,80}\s[–—-]\s+(?P<verb>Agreed|Resolved|Approved|Decided)\b(?!\s+(?:by|with)\b)"
)
AFTER_DASH = re.compile(  # "Few had paid so far – agreed that the Treasurer would write."
    r"\s[–—-]+\s+(?:(?:it was|all|we|members) )?(?P<verb>agreed|resolved|decided)(?: unanimously)?"
    r"(?: by (?:all|everyone|(?:the )?(?:committee|board|council|meeting|trustees|governors|"
    r"members|group)))?\s+(?:that|to|not to)\b"
)
ALL_AGREE = re.compile(  # in the present tense: "Unanimously agree to buy it."
    r"^\W*(?:all|unanimously|members)\s+(?:unanimously )?(?P<verb>agree)\s+(?:to|that)\b",
    re.IGNORECASE,
)
HAS_BEEN = re.compile(  # by this body itself: "The terms have been agreed by the group."
    r"\b(?:has|have) been (?P<verb>agreed|approved|accepted|adopted|endorsed|ratified) by (?:all|"
    r"(?:the )?(?:committee|board|council|meeting|trustees|governors|members|group))\b"
)
MET_WITH = re.compile(  # "… a statement, which met the Council's approval"
    r"\b(?:met|meets|received|has|had) (?:with )?(?:the )?(?:committee|board|council|meeting|"
    r"trustees|governors|members|group)[’']s? (?:full |general |unanimous )?(?P<verb>approval|"
    r"agreement|consent)\b",
    re.IGNORECASE,
)
TAKES_POST = re.compile(
    r"\b(?P<verb>agreed) to (?:be|become|serve|act|continue|remain|stand) (?:as |a |an |the |on )?"
    r"(?:\w+[ -]){0,3}(?i:chair\w*|governor|secretary|treasurer|trustee|lead|representative|"
    r"officer|champion|member|director|deputy|clerk|captain|warden)\b"
)
ARROW = re.compile(  # the outcome after an arrow, where nobody is told to do it
    r"(?:-+>|=+>|→)\s*(?P<verb>(?:we )?will (?:use|go|keep|leave|add|drop|adopt|not|stay)|"
    r"accept(?:ed)?|"
    r"approved?|add(?:ed)? to|adopt(?:ed)?|merged?|keep|use|drop|leave|go with|not (?:to )?(?:add|"
    r"accept|approve)|reject(?:ed)?|declined?|(?:(?:the )?(?:proposal|plan|draft|idea|text|wording)"
    r" )?(?:sounds|looks|is|all) (?:good|fine|ok|okay)|all (?:agreed|happy))\b(?![^.;]*\?)",
    re.IGNORECASE,
)
REASONS = re.compile(  # a run-in label of what explains a decision and is none
    r"^\W*(?:reasons?(?: for (?:the |this |its )?(?:decisions?|recommendations?|resolution))?|"
    r"(?:alternative|other) options?(?: (?:considered|rejected|and \w+))*|options? (?:considered|"
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
    r"\b(?P<verb>(?:the )?decision (?:was|is|made|was made) to|made (?:a|the) decision to|"
    r"(?:everyone|everybody|all|(?:the )?group|(?:the )?team|people|folks) (?:was |were |is |are |"
    r"seems? |all )*(?:ok|okay|fine|happy|good|on board|in agreement|comfortable|in favou?r)"
    r"(?: with| to| that)|(?:we(?:['’]ll| will)|let['’]s) (?:go with|go ahead|keep|leave|use|stick "
    r"|drop|adopt|proceed)|will (?:go with|stick with)|(?:^|\W)going with)\b"
    r"|[–—-]\s*(?P<end>(?:all )?agreed(?: by all)?|all (?:happy|ok|fine|content|in favou?r))\W*$"
    r"|:\s*(?P<last>agreed|approved|noted|carried|passed|accepted|endorsed|ratified)"
    r"(?:\s+(?:unanimously|nem|as|with|in principle)\b.{0,40})?\W*$",
    re.IGNORECASE,
)
WE_WILL = re.compile(
    r"^\W*(?:We|The (?:committee|society|group|club|association))\s+(?P<verb>will)\s+(?:not\s+)?"
    r"(?:use|have (?:one|a|an|the|two)|hold|keep|go ahead|go with|adopt|stay|pay|buy|support|run|"
    r"charge|offer|stick)\b"
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
HABIT = re.compile(  # "policies are approved every year": of a passive in the present
    r"\s*(?:up)?(?:on )?\s*(?:by (?:all|those|everyone|unanim|acclam)|unanimously|nem|hereby|"
    r"[.;,]|$)"
)
AGENT = re.compile(r"\s+by [\w’' ]{3,40}?(?=\s+(?:in|on|at|last)\b)")
POST = re.compile(  # of this body, and not of others that it speaks of
    r"[^.;]{0,60}?\b(?:(?:co-)?chair\w*|vice|deputy|president|secretary|treasurer|governors?|"
    r"trustees?|directors?|members?|representatives?|tellers?|auditors?|clerk|lead|champion|"
    r"delegates?|committee|board|panel|group|officers?|captain|warden|steward|leader|manager|"
    r"editor|scrutineers?|spokes\w+|returning|unopposed|unanimously|together|again|en bloc|"
    r"mayor)\b|\s*(?:[.,;]|$|as\b)",
    re.IGNORECASE,
)
BY_MOVER = re.compile(r"\b(?:accepted|agreed) by the (?:proposer|mover)\b", re.IGNORECASE)
VOTE_HELD = re.compile(r"\b(?:a )?(?P<verb>vote) (?:was )?(?:held|taken|called)\b", re.IGNORECASE)
THAT_BE = re.compile(  # a resolution by its form alone: "That the minutes be approved."
    r"^\W*That (?:the |this |these )?[^.;]{3,200}?\bbe (?:\w+ly )?(?P<verb>approved|noted|agreed|"
    r"ratified|supported|"
    r"adopted|received|accepted|confirmed|delegated|authori[sz]ed|granted|refused|endorsed|signed|"
    r"appointed|elected)\b"
)
CONFIRMED = re.compile(r"\b(?:was|were|and|read,)\s+(?:\w+ly )?(?P<verb>confirmed|signed)\b")
FOR_ASSURANCE = re.compile(
    r"\breceived (?:the|this|and) [\w’' ]{3,60}? (?P<verb>for (?:assurance|information|noting))\b"
)
WINS = re.compile(
    r"^\W*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} (?P<verb>wins|won|is elected|(?:re-)?elected|"
    r"co-opted|takes the (?:seat|"
    r"post|role))\b"
    r"(?=\s*(?:[.!,;(]|$|by|with|unopposed|unanim|as\b|to the\b))"
)
DECIDED_ON = re.compile(r"\b(?P<verb>decided on|agreed on|agreed upon)\b\s*(?:[.,;]|$)")
BY_OTHERS = re.compile(
    r"^[^.;]{0,80}?\bby (?!(?:the |an? )?(?:all|those|members?|everyone|majority|show|vote|"
    r"consensus|email|unanimous|acclamation|\d)\b)(?:the |an? )?(?P<who>[\w’'& -]{2,60})"
)
DATES = re.compile(
    r"^\W*(?:the )?(?P<verb>agreed) [\w ,-]{3,60} (?:is|are|was|were)\b(?=(?: as follows| "
    r"these| set out below)?\s*:)",
    re.IGNORECASE,
)
VIEW = re.compile(  # agreeing with somebody is no decision; with a proposal it is
    r"\s+(?:\w+ly\s+)?with\s+(?!(?:this|that|the)\s+(?:approach|proposals?|recommendations?|"
    r"plan|report|"
    r"suggestion|course|draft|wording|motion|direction|changes?|way)\b|(?:one|no|\d+) |\w+ing\b)"
    r"|\s+(?:actions?|wording|minutes were|between|among)\b"
)
FEELING = re.compile(
    r"\bit was (?:generally|widely|commonly|universally) (?:agreed|felt|accepted)", re.IGNORECASE
)
SOFT = re.compile(r"(?:it (?:was|is) )?(?:not|support|believ|agreement|consensus)", re.IGNORECASE)
PERSON = re.compile(
    r"^\W*(?:(?:Cllrs?|Councillor|Mrs?|Ms|Miss|Dr|Prof\w*|Sir|Dame|Rev\w*|Lord|Lady)\.?\s+[A-Z]|"
    r"[A-Z][a-z]+ [A-Z][a-z]+ (?:\([^)]*\) )?[a-z]+ed\b|[A-Z]{2,3} [a-z]+ed\b|The (?:Chair\w*|"
    r"Clerk|"
    r"Treasurer|Secretary|Mayor|Head|Director|Chief|Leader|Vice|Deputy|Principal|officers?)\b)"
)
