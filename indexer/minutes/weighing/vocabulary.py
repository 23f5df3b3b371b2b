"""The verbs by which a meeting may decide, by what they do."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What bodies do by deciding, by the verb."""

    SETTLE = "settle"
    APPROVE = "approve"
    CONFIRM = "confirm"
    POST = "post"
    GIVE = "give"
    REFUSE = "refuse"
    CHANGE = "change"
    NOTE = "note"
    VIEW = "view"
    FELT = "felt"
    RECEIVE = "receive"
    ACCORD = "accord"


_VERBS = {
    Kind.SETTLE: r"agreed|agd|resolved|decided|determined|concurred|consented|settled|opted|"
    r"plumped for|"
    r"came down (?:in favour of|on the side of|for)|"
    r"came to the (?:view|conclusion|decision)(?=,? )|"
    r"voted(?!\W*$)(?! (?:between|among|this|last)\b)"
    r"(?! (?:on\b(?! to\b)|by\b(?! (?:a |\d))))(?! (?:for|against) the "
    r"(?:motion|amendment|proposal)\b)",
    Kind.APPROVE: r"(?:re-?)?(?:approved|adopted)|accepted|ratified|endorsed|homologated|"
    r"sanctioned|signed off|"
    r"passed(?! (?:to|on|over|round)\b)|"
    r"carried(?! (?:out|forward|over|on)\b)|okayed|"
    r"went through(?=,? (?:without|on the nod|unopposed|nem|unanim))",
    Kind.CONFIRM: r"(?:re-?)?confirmed|(?:re-?)?affirmed",
    Kind.POST: r"(?:re-?)?elected|(?:re-?)?appointed|co-?opted|chosen|chose|selected",
    Kind.GIVE: r"granted|awarded|allocated|delegated|authori[sz]ed|permitted|allowed|donated|"
    r"(?:gave|given) the (?:go-ahead|green light|nod)|"
    r"(?:gave|given) (?:\w+ ){0,2}(?:approval|permission|consent|authority|leave|powers?)|"
    r"(?:gave|given|lent|pledged|expressed) (?:\w+ ){0,2}(?:support|backing|blessing|"
    r"endorsement)(?= (?:to|for|of)\b)",
    Kind.REFUSE: r"refused|rejected|declined|dismissed|turned down|upheld|deferred|postponed|"
    r"revoked|remitted|"
    r"held over|(?<=was )referred(?= (?:back|to)\b)|referred(?= [^.;,]{0,40}\bback\b)|"
    r"delayed|put off|not pursued|vetoed|"
    r"(?<=did )not (?:accept|approve|endorse|adopt|support|agree to)(?! that\b)|"
    r"(?<=did )not (?:feel able to|see (?:its|their|our) way to|see fit to|wish to)|"
    r"(?:left|held|stood) over(?= (?:to|till|until)\b)",
    Kind.CHANGE: r"set|fixed|increased|raised(?= (?:to|from) £? ?\d)|reduced|renewed|retained|"
    r"extended|waived|suspended|established(?! (?:as|that)\b)|formed|amended|revised|reinstated|"
    r"terminated(?! at \d)|(?<!silence was )kept",
    Kind.NOTE: r"noted|acknowledged|taken as read|took note|"
    r"took (?:(?:full|partial|limited|good|reasonable|significant|substantial|moderate|adequate) )?"
    r"assurance",
    Kind.RECEIVE: r"received",
    Kind.VIEW: r"supported|objected|favoured|recommended|concluded(?= (?:that|by)\b)|preferred|"
    r"advised(?= that (?:(?!\b(?:might|may|would|could|will|can)\b)[^.;]){3,80}\bbe\b)|"
    r"(?:expressed|indicated|stated) (?:a|its|their) (?:\w+ )?preference (?:for|to)",
    Kind.FELT: r"felt|thought|considered|requested",
    Kind.ACCORD: r"consensus|agreement|unanimous|in favour|no (?:objections?|harm)|"
    r"content(?! to (?:think|reflect|ponder|wait)\b)|"
    r"(?:supportive|agreeable)(?= (?:of|to)\b)|all for it|happy|of one "
    r"mind",
}
BASES = (
    r"agrees?|resolves?|decides?|approves?|adopts?|accepts?|ratif(?:y|ies)|endorses?|elects?|"
    r"appoints?|supports?|objects?|remains?|stays?|notes?(?= (?:the|that|this|its|an?)\b)|"
    r"believes|recommends?|delegates?|authori[sz]es?|"
    r"(?:grants?|refuses?)(?= (?:the|this|an?|permission|consent|leave)\b)|"
    r"gives?(?= (?:[\w’'-]+ ){0,6}(?:authority|powers?|permission|consent)\b)"
)
VERB = re.compile(
    "|".join(rf"(?P<{kind.name}>(?<![\w-])(?:{words})\b)" for kind, words in _VERBS.items())
    + rf"|(?P<base>(?<![\w-])(?:{BASES})\b)",
    re.IGNORECASE,
)
