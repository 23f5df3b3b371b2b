"""Sentences of a paper that speak to a language model, which no board paper does.

They are neither shown to a model nor taken for evidence. This is a second fence: what a model
does with such a sentence is checked claim by claim all the same.
"""

from __future__ import annotations

import re
import unicodedata

from indexer.sentences import sentence_spans

_VERBS = r"(?:include|say|reply|respond|answer|add|mention|state)"
_ADDRESSES = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules|prompts?|guidelines|"
    r"everything|context)\b"
    r"|\b(?:ignorez|oubliez|ignorier\w*|vergiss|ignora|olvida|anwybyddwch)\b.{0,40}"
    r"\b(?:instructions|consignes|anweisungen|instrucciones|istruzioni|[cg]yfarwyddiadau)\b"
    r"|\b(?:you are|act as|pretend to be|behave as)\b.{0,24}\b(?:ai|assistant|chatbot|bot|language "
    r"model|llm|model)\b"
    r"|\bas an? (?:ai|language model|assistant)\b|\b(?:system|developer) (?:prompt|message)\b"
    r"|\b(?:for|to|dear|attention)\b.{0,16}\b(?:ai|llms?|automated|machine|artificial|language)\b"
    r".{0,24}\b(?:readers?|assistants?|models?|agents?|bots?|chatbots?|summari[sz]ers?)\b"
    rf"|\b(?:if|when)\b.{{0,20}}\b(?:summari[sz]\w+|asked|answering)\b[^,]{{0,160}}, {_VERBS}\b"
    r"|\b(?:reveal|disclose|print|show|repeat)\b.{0,20}\b(?:api key|your (?:rules|instructions))\b"
    r"|\bchecked against the (?:passages|quotations)\b"
    r"|(?:^|[\s>#*\]])(?:system|assistant|developer|user)\s*:\s"
    r"|<\|[^|]{1,40}\|>|\[/?INST\]|#{2,}\s*(?:instruction|system|response)\b|\bnew instructions?\b",
    re.IGNORECASE,
)
_TELLS = re.compile(  # as an action or a recommendation may, too
    r"^\W*(?:please )?(?:respond|reply|answer|output|print|say|write|tell (?:the|any)\w* "
    r"(?:user|reader|asker|person)|repeat|append|insert|include the following)\b"
    r"(?=.{0,60}(?:[\"“:]|\bthat\b|\bwith\b|\bonly\b|\bexactly\b|\byou\b))"
    r"|\bdo not (?:cite|mention|reveal|tell|quote)\b.{0,40}\b(?:user|passages?|sources?|prompt)\b",
    re.IGNORECASE,
)
# What every sentence that addresses a model holds one of: most need no further look.
_HINTS = (
    "ignor", "disregard", "forget", "overrid", "oubliez", "vergiss", "olvida", "anwybydd",
    "instruct", "prompt", "assistant", "chatbot", "model", "llm", "automated", "machine",
    "artificial", "summari", "when asked", "if asked", "answering", "api key", "your rules",
    "checked against", "system", "developer", "user:", "user :", "you are", "act as", "<|", "inst]",
    "ai reader", "ai agent", "ai bot", "ai tool", "an ai",
)  # fmt: skip
# Letters of other scripts that look like those of ours (Unicode, confusables).
_ALIKE = str.maketrans("аеорсухіјѕԁһӏαιοντρ", "aeopcyxijsdhlaiovtp")


def addresses_models(sentence: str) -> bool:
    """Whether a sentence speaks to a language model, whatever it wants of it."""
    plain = sentence if sentence.isascii() else _folded(sentence)
    low = plain.lower()
    return any(hint in low for hint in _HINTS) and bool(_ADDRESSES.search(plain))


def speaks_to_models(sentence: str) -> bool:
    """Whether a sentence reads as an order to a language model, or might."""
    return addresses_models(sentence) or bool(_TELLS.search(_folded(sentence)))


def without_orders(text: str) -> str:
    """A passage without the sentences that speak to a model; an ellipsis stands for each."""
    kept = [
        "[…]" if speaks_to_models(text[start:end]) else text[start:end]
        for start, end in sentence_spans(text)
    ]
    return " ".join(kept)


def _folded(text: str) -> str:
    """The text in plain letters: wide ones and those that only look alike made ours."""
    return unicodedata.normalize("NFKC", text).translate(_ALIKE)
