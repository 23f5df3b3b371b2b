"""The verbs with which a task begins, and how to see that words are a task and not a narrative."""

from __future__ import annotations

import re

VERBS = frozenset(
    """accept acquire act action add address adjust administer advertise advise agree align
    allocate amend analyse announce answer appoint apply appraise approach approve arrange ascertain
    ask attempt assemble assess assign assist attach attend audit award begin benchmark bid
    book bring choose mentor
    brief build buy calculate call canvass carry cascade challenge change chase check circulate
    clarify clean clear close co-ordinate coordinate collate collect commence comment commission
    communicate compare compile complete compose conduct confirm connect consider consolidate
    consult contact continue convene convey copy correct cost create deal decide define delete
    deliver deploy design determine develop devise digitise discuss display dispatch distribute
    document draft draw edit email e-mail emphasise empty enable encourage endeavour enforce engage
    enlist
    enquire ensure enter erect escalate establish estimate evaluate examine exchange expand
    expedite explain explore express extend feed feedback file fill finalise finalize find
    finish fit fix follow formalise format formulate forward fund gain gather gauge get give go
    grant handle hand help highlight hire hold host identify implement improve include increase
    inform initiate inspect install instruct insure integrate introduce investigate invite
    invoice issue join keep launch lay lead learn let liaise liase line link list load locate
    lodge log look maintain make manage map mark measure meet mend mention merge minute moderate
    modify monitor move negotiate nominate note notify obtain observe offer open order organise
    organize oversee paint pass pay phone pick pilot place plan plant plot post prepare present
    press print prioritise procure produce progress promote propose provide publicise publicize
    publish purchase purge pursue push put query quote raise ratify reach re-advertise read
    rearrange recheck recirculate recommend reconsider record recover recruit redraft refer
    refine reflect refresh register reinforce reinstate reiterate relay release remind remove
    renew reorganise repair replace reply report repost represent request research reserve
    resend resolve respond restart restore resubmit return review revise revisit rewrite run
    scan schedule scope score scrutinise secure see seek select send separate serve set set-up
    setup settle shadow share show sign simplify sort source speak specify split sponsor stack
    start state stop store streamline strengthen study submit suggest summarise supply support
    survey suspend switch table tabulate take talk tell tender test thank tidy trace track train
    transfer translate trial triage trim try turn undertake unlock update upgrade upload urge
    cut dispose double-check download dredge hang laminate mow photocopy photograph prune reapply
    rebook refit refund rehang reimburse reissue reorder restock resurface reword rework ring sell
    strim swap sweep unblock
    use validate verify view visit vote wait walk warn wash watch weed weigh widen withdraw work
    write""".split()
)
AT_THE_MEETING = frozenset(  # what somebody does there and then, and is no task
    """leave withdraw explain introduce vote declare wait join sit stand chair note be remain stay
    retire abstain become apologise comment need want consider""".split()
)
_NAMES_TOO = frozenset(
    "bill carry chase drew frank grant jack mark nick page pat pierce rob sue will".split()
)
_FIRST = re.compile(r"[\"“‘'(\[]*((?:re-|co-|set-|e-)?[A-Za-z]+)\b")
_NOT_AN_INFINITIVE = frozenset(
    """the a an this that these those his her its their our my your date all any some each every
    which whom whose and or of in on at for from with by it them him us me you many most several
    few other others more less both item items page pages""".split()
)
_NOUN = re.compile(r"[\w-]+ of\b|actions? (?:points?|items?)\b", re.IGNORECASE)  # "Review of"
_DONE = frozenset(
    """bought brought built done drawn found given kept let made paid put sent sold sought taken
    written""".split()
)
_DECIDED = frozenset(  # what is done to a matter at a meeting
    """advised agreed appointed approved carried confirmed considered continued decided deferred
    determined discussed elected followed noted recommended reported""".split()
)
_SERVES = re.compile(
    r"(?:continue|serve|act|remain|stay|stand)\s+(?:\w+\s+){0,2}as\b|"
    r"(?:continue|serve|act|stay on|stand)\s+(?:again|once more|for (?:a|an|one|another) (?:\w+ )?"
    r"(?:year|term))\b|"
    r"(?:take|assume|resume|vacate)\s+the\s+[Cc]hair\b|"
    r"blame\b"  # "is to blame"
)
_GOES_ON = re.compile(  # what somebody may do or goes on doing; what a sum or a rule does
    r"(?:use|exercise) (?:his|her|their|its|own|the \w+[’']s?) (?:\w+ )?(?:discretion|judge?ment)"
    r"\b|(?:operate|apply|keep|keep to|follow|continue|continue with) "
    r"(?:the (?:existing|current|present|same|usual)\b|as (?:now|before|usual)\b)|"
    r"go (?:up|down)\b|(?:rise|fall|increase|decrease) (?:by|to|from)\b"
)
_DOING = re.compile(r"be (?P<stem>[a-z-]+)ing\b")
_BE_DONE = re.compile(
    r"be (?:\w+ly |re-?)?(?:\w+ed|given|sent|made|held|told|put|set|brought|taken|written|paid|"
    r"kept|found|drawn|done|sought|bought|built|shown|chosen|let|met|read|seen|sold|laid)\b",
    re.IGNORECASE,
)
_NARRATES = re.compile(
    r"\b(?<!\bbe )(?:was|were|had|has|have been|thanked|reported|noted|said|explained|advised|"
    r"asked|stated|confirmed|felt|commented|questioned|suggested|observed|welcomed|discussed|replied|"
    r"informed|resolved|agreed|voted|expressed|declared|left|joined|arrived|closed|queried|"
    r"requested|went|took|highlighted|outlined|presented|raised)\b"
)


def first_word(text: str) -> str:
    """The first word, in lower case; "" where the text begins with none."""
    found = _FIRST.match(text)
    return found.group(1).casefold() if found else ""


def begins_task(text: str) -> bool:
    """Whether words begin with the verb of a task: "Write to …", "To organise …"."""
    words = re.sub(r"^to\s+", "", text.strip(), flags=re.IGNORECASE)
    noun = _NOUN.match(words)
    return words[:1].isalpha() and first_word(words) in VERBS and noun is None


def is_infinitive(text: str) -> bool:
    """Whether what follows "to" is a verb: "to write", and not "to the board"."""
    word = first_word(text)
    return bool(word) and word not in _NOT_AN_INFINITIVE and text.lstrip("\"“‘'([")[0].islower()


def is_deed(text: str) -> bool:
    """Whether words begin with what is done after a meeting: "write", "be writing"."""
    doing = _DOING.match(text)
    if doing is None:
        return first_word(text) in VERBS - AT_THE_MEETING and not serves(text)
    stem = doing.group("stem")
    return bool({stem, f"{stem}e", stem[:-1]} & (VERBS - AT_THE_MEETING))


def serves(text: str) -> bool:
    """Whether words begin with what somebody is, and not does: "continue as treasurer"."""
    return bool(_SERVES.match(text))


def goes_on(text: str) -> bool:
    """Whether words begin with what is no task: "use his discretion", "keep the existing rule"."""
    return bool(_GOES_ON.match(text))


def is_done(word: str) -> bool:
    """Whether a participle is of a task: "sent", "repaired"; but not "held", "discussed"."""
    stems = {word.removesuffix("ed"), word[:-1], word[:-3], f"{word[:-3]}y"}
    regular = word.endswith("ed") and bool(stems & (VERBS - AT_THE_MEETING))
    return word in _DONE or (regular and word not in _DECIDED)


def is_done_to(text: str) -> bool:
    """Whether what follows "to" is suffered: "be invited", "be asked"."""
    return bool(_BE_DONE.match(text))


def is_verb(word: str) -> bool:
    """Whether a word is the verb of a task, and not also a first name."""
    return word.casefold() in VERBS and word.casefold() not in _NAMES_TOO


def narrates(text: str) -> bool:
    """Whether a sentence tells what happened at the meeting or before it."""
    return bool(_NARRATES.search(text))
