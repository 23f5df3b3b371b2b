"""Minuted sentences that exclude the press and public, or let them in again."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.withdrawals import CLASS, TAKEN, WHO, WITHDRAWAL, tells_withdrawal

_RESOLUTION = re.compile(
    rf"\b{WHO}\b[^.]{{0,120}}\bexcluded\b(?! from "
    r"(?!(?:now|here|then) on\b|(?:this|that) (?:point|stage|moment|time)\b|"
    r"[^.]{0,60}\b(?:meeting|items?|business|"
    r"part|session|remainder|rest|discussions?|debate|deliberations?|consideration|proceedings|room|"
    r"board|committee|council|chamber|agenda)\b))"
    rf"|\bexclu(?:de|ding|sion of)\b[^.]{{0,60}}\b{WHO}\b"
    r"|\b(?:g?wahardd|eithrio)(?:['’]r)? (?:y |aelodau['’]r )?(?:wasg|cyhoedd)\b",
    re.IGNORECASE,
)
_LOST = (  # and not "first lost but then carried"
    r"(?:lost|defeated|rejected|not carried|fell)\b(?!.{0,400}(?<!not )\bcarried\b)[^.]*"
)
_MOVED_OUT = (  # the motion itself, and no resolution
    r"\b(?:moved|proposed|recommended|an? (?:motion|proposal))\b"
    rf"(?:(?!resolved|agreed)[^.]){{0,80}}\b{WHO}\b"
    r"(?:(?!resolved|agreed)[^.]){0,40}\bexcluded\b"
)
_NOT_EXCLUDED = re.compile(
    rf"\b{WHO}\b[^.;]{{0,40}}\bnot be excluded\b"
    r"(?![^.]*\b(?:lost|defeated|rejected|fell|but|except|save|until|unless)\b)[^.]*|"
    r"\b(?:no (?:need|reason|requirement|proposal|resolution)|not (?:necessary|required|needed|to)|"
    r"unnecessary|decided against)\b[^.]{0,40}\bexclu(?:de|ding|sion|ded)\b[^.]*"
    rf"|\b(?:motion|proposal)\b[^.]{{0,40}}\bexclu(?:de|sion)\b[^.]{{0,30}}\b{WHO}\b[^.]{{0,60}}"
    rf"\b{_LOST}"
    rf"|{_MOVED_OUT}[^.]{{0,120}}\.\s{{1,3}}(?:(?:on|upon|after) [^.]{{0,60}}[, ])?"
    r"(?:the |this )(?:motion|proposal)"
    r"(?: to exclude (?:the )?(?:press|public)(?: and (?:the )?(?:press|public))?)?,?"
    r"(?: (?:was|being|having|been|put|to|the|vote|and|then|clearly|narrowly|unanimously)){0,6} "
    rf"{_LOST}"
    rf"|{_MOVED_OUT}[^.]{{0,120}}(?:\.\s{{1,3}}[^.]{{0,60}})?"
    r"\b(?:no seconder|not seconded|(?:want|lack) of a seconder)\b"
    r"(?!.{0,400}(?<!not )\bcarried\b)[^.]*"
    r"|\bexclu(?:de|sion)\b[^.]{0,60}\b(?:decided|agreed|resolved|voted) "
    r"(?:not to(?: (?:do so|exclude|proceed|support|agree|pass|adopt)\b|(?=\W*$))|against)\b[^.]*"
    rf"|{_MOVED_OUT}(?:(?!carried|resolved|agreed|approved).){{0,400}}\b(?:motion|proposal)\b"
    r"(?! (?:to|that|on|for|of) )[^.]{0,40}"
    r"\b(?:lost|defeated|rejected|not carried|fell)\b[^.]{0,30}\b(?:press|public)\b[^.]{0,20}"
    r"\b(?:remained|stayed)\b[^.]*",
    re.IGNORECASE,
)
_STAYS = re.compile(  # "and agreed to stay in public session"
    r"\b(?:agreed|resolved|decided|determined)\b"
    r"(?:(?!\b(?:not|private|closed|camera|unless|until|except)\b)[^.]){0,100}"
    rf"\b(?:stay|remain|continue|be {TAKEN})"
    r"(?:(?!\b(?:not|private|closed|camera)\b)[^.]){0,15}\bin (?:public|open session)\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:whether|if)\b[^.]{0,160}?(?=\band (?:agreed|resolved|decided)\b|\.|$)", re.IGNORECASE
)
_STOPS = r"(?=\W*$|\W{1,3}(?:at|and)\b|\s\d{1,2}[.:]\d\d|\s?[,;:)–—-])"
_TO_MEETING = (
    r"(?: (?:in)?to (?:the|their|our) (?:meeting|room|chamber|hall|table|gallery|call|seats|places|"
    r"board|committee|council|session)\b"
    rf"|{_STOPS})"
)
_OPEN_AGAIN = (  # "open session", and not the open market
    r"(?:(?:public|open) (?:session|meeting|business|agenda|forum|items?)\b|"
    r"(?:public|open) (?:part|section)\b(?! of (?!(?:the|this|its) (?:meeting|agenda)))|"
    rf"(?:public|open){_STOPS}|part (?:1|i|one|a)\b(?! of (?!(?:the|this) (?:meeting|agenda))))"
)
_READMITTED = re.compile(
    rf"\b(?:{WHO}|{CLASS}|they|(?:officers|staff)(?= were))\b[^.]{{0,80}}\bre-?admitted\b"
    rf"(?! to (?!the (?:meeting|room|chamber)))"
    rf"|\bre-?admi(?:t|tted|tting|ssion|ttance)\b[^.]{{0,25}}\b(?:{WHO}|{CLASS})\b"
    r"|\b(?:public|open) (?:session|meeting|part)\b[^.]{0,12}"
    rf"\b(?:resum|recommenc|reconven|re-?open)(?:e?d?|e?s){_STOPS}"
    r"|\b(?:return(?:ed|s)?|resumed?s?|reconvened?s?|revert(?:ed|s)|"
    r"(?:mov(?:ed?|ing)|w[eo]nt|go|came) back)\b[^.]{0,20}\b"
    rf"(?:in|to|into) (?:an? |the )?{_OPEN_AGAIN}"
    r"|\b(?:meeting|session|proceedings|gallery|webcast|board|committee|council|panel)\b[^.]{0,30}"
    r"\bre-?opened to the (?:press|public)\b"
    r"|\b(?:reconven|resum|recommenc|re-?open|return|continu)ed (?:again )?with the "
    r"(?:(?:press|public)(?: and(?: the)? (?:press|public))?) (?:again )?"
    r"(?:present|in attendance)(?! (?:only|by|until|for)\b)"
    rf"|\b(?:com(?:es?|ing)|came|mov(?:ed?|ing)|w[eo]nt|go(?:ing)?) out of (?:committee|camera)"
    rf"{_STOPS}"
    rf"|\b(?:{WHO}|{CLASS})\b[^.]{{0,40}}\b(?:let|admitted|invited|called|allowed|asked) "
    rf"(?:back in|back|in again){_TO_MEETING}"
    rf"|\bdoors? (?:was|were) (?:opened again|re-?opened)(?: to the (?:press|public)|{_STOPS})"
    r"|\b(?:rest|remainder) of (?:the|this) (?:meeting|business|agenda) (?:was|were|is|took place|"
    rf"continued|was held)\b[^.]{{0,20}}\bin (?:public|open session){_STOPS}"
    rf"|\b(?:{WHO}|{CLASS})\b[^.]{{0,60}}(?:\bre-?joined(?: the (?:meeting|room|call|board|"
    rf"committee|council|session)\b|{_STOPS})|\b(?:returned|came back|back(?: in)?){_TO_MEETING})"
    rf"|\b(?:{WHO}|{CLASS})(?: and (?:the )?(?:press|public))? (?:were|was) (?:then |now )?"
    r"(?:invited|asked|allowed|called) to (?:re-?join|return to|come back (?:in)?to) the "
    rf"(?:meeting|room|chamber|hall|call|session){_STOPS}"
    r"|\b(?:on|upon) (?:(?:its|their) return|the return of (?:the )?(?:press|public)"
    r"(?: and (?:the )?(?:press|public))?)\b[^.]{0,12}\b(?:chair\w*|convener|committee|"
    r"sub-committee|panel|board|clerk)\b[^.]{0,20}\bannounced\b",
    re.IGNORECASE,
)
_STAYED_OUT = re.compile(  # "The public were not readmitted", "A motion to readmit them was lost"
    r"\b(?:not|never|nobody|lost|defeated|rejected|refused|declined|unless|until|"
    r"no (?:one|members? of the (?:press|public)|(?:press|public|observers)))\b",
    re.IGNORECASE,
)
_COME_BACK = (
    r"(?:re-?admit|return|resume|reconvene|recommence|revert|re-?join|(?:go|move|come) back)"
)
_PROMISE = re.compile(  # what is still to be done: "and return to open session thereafter"
    rf"\b(?:to|and|will|shall|would)(?: then| also)? {_COME_BACK}\b"
    r"|\bbe(?: then| also)? (?:re-?admitted|re-?opened|(?:\w+ )?back)\b|\bre-?admission\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:thereafter|afterwards?|(?:will|shall|would)\b(?! now\b)|"
    r"(?:after|before|following|for) (?:this |that |the |these |those |agenda )*items?)\b",
    re.IGNORECASE,
)
_WAS_OUT = re.compile(  # "having been excluded, …": it was done before
    r"\b(?:having|had|who were|previously)\b[^.,;]{0,30}\bexcluded\b[^.,;]*", re.IGNORECASE
)
_OUT_AGAIN = re.compile(  # "were readmitted and then excluded again"
    r"\b(?:re-?admitted|returned|re-?joined|came back)\b[^.]{0,60}\b(?:then|again|later)\b"
    r"[^.]{0,30}\b(?:excluded|withdrew|sent out|left|asked to leave)\b",
    re.IGNORECASE,
)
_THEY_OUT = re.compile(  # "They were then excluded again": who was let in a sentence before
    r"^\s*they (?:were|had to)\b[^.]{0,40}\b(?:excluded|asked to leave|sent out|leave|withdraw)\b",
    re.IGNORECASE,
)
FULL_STOP = re.compile(r"\.(?:\s|$)")
_LONGEST_TOLD = 400
_DONE = re.compile(
    r"\b(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed|moved|proposed|seconded|went|withdrew|left|entered|"
    r"(?:was|were) (?:asked|invited|required|excluded|cleared)|adjourned|retired|sat|"
    r"(?:closed|ended|concluded|began|commenced|opened|continued))\b"
)
_MAYBE = re.compile(
    r"\b(?:may|might|can|could|should|would|must|if|whenever|where|when|recommended|asked to|"
    r"invited to|to consider|likely|policy|procedure|times|occasions|each|every|any)\b",
    re.IGNORECASE,
)


@remembered
def excludes_public(text: str) -> bool:
    """Whether a minuted paragraph resolves to exclude the press and public."""
    if readmits_public(text):
        return False
    rest = _NOT_EXCLUDED.sub(" ", text) if "xclu" in text else text
    rest = _WHETHER.sub(" ", rest) if stays_open(rest) else rest
    return bool(_RESOLUTION.search(rest)) or tells_withdrawal(rest)


def refuses_exclusion(text: str) -> bool:
    """Whether a text says that a motion to exclude the public fell, or that there was no need."""
    refused = stays_open(text) or bool(_NOT_EXCLUDED.search(text))
    return refused and not excludes_public(text)


@remembered
def stays_open(text: str) -> bool:
    """Whether a text says that it was agreed to take in public what might have been shut."""
    return bool(_STAYS.search(text))


def tells_exclusion(text: str) -> bool:
    """Whether a sentence of any paper tells that the public went out, and not that they may."""
    return (
        len(text) < _LONGEST_TOLD
        and bool(_DONE.search(text))
        and not _MAYBE.search(text)
        and excludes_public(text)
    )


@remembered
def readmits_public(text: str) -> bool:
    """Whether a minuted paragraph lets the public in again, and not only promises to.

    The last turn counts: "The public were readmitted. They were then excluded again."
    """
    if not _READMITTED.search(text):
        return False
    said = FULL_STOP.split(text)
    back = [i for i, sentence in enumerate(said) if _readmits(sentence, text)]
    return bool(back) and not any(map(_sends_out, said[back[-1] + 1 :]))


def _readmits(sentence: str, text: str) -> bool:
    out = _STAYED_OUT.search(sentence) or _OUT_AGAIN.search(sentence)
    return bool(_READMITTED.search(sentence)) and not (out or _is_promise(sentence, text))


def _sends_out(sentence: str) -> bool:
    return bool(_THEY_OUT.search(sentence)) or excludes_public(sentence)


def _is_promise(sentence: str, text: str) -> bool:
    """Whether a sentence says that the public come back later: after an item, or once sent out."""
    if not _PROMISE.search(sentence):
        return False
    now, rest = _WAS_OUT.sub(" ", sentence), _WAS_OUT.sub(" ", text)
    return bool(_LATER.search(now) or _RESOLUTION.search(rest) or WITHDRAWAL.search(rest))
