"""Sentences of a paper that speak to a language model, which no board paper does.

They are neither shown to a model nor taken for evidence. This is a second fence: what a model
does with such a sentence is checked claim by claim all the same.
"""

from __future__ import annotations

import re

from indexer.sentences import sentence_spans

_SPEAKS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules|prompts?|guidelines|"
    r"everything|context)\b"
    r"|\b(?:you are|act as|pretend to be|behave as)\b.{0,24}\b(?:ai|assistant|chatbot|bot|language "
    r"model|llm|model)\b"
    r"|\bas an? (?:ai|language model|assistant)\b|\b(?:system|developer) (?:prompt|message)\b"
    r"|(?:^|[\s>#*\]])(?:system|assistant|developer|user)\s*:\s"
    r"|^\W*(?:please )?(?:respond|reply|answer|output|print|say|write|tell (?:the|any)\w* "
    r"(?:user|reader|asker|person)|repeat|append|insert|include the following)\b"
    r"(?=.{0,60}(?:[\"“:]|\bthat\b|\bwith\b|\bonly\b|\bexactly\b|\byou\b))"
    r"|\bdo not (?:cite|mention|reveal|tell|quote)\b.{0,40}\b(?:user|passages?|sources?|prompt)\b"
    r"|<\|[^|]{1,40}\|>|\[/?INST\]|#{2,}\s*(?:instruction|system|response)\b|\bnew instructions?\b",
    re.IGNORECASE,
)


def speaks_to_models(sentence: str) -> bool:
    """Whether a sentence reads as an order to a language model."""
    return bool(_SPEAKS.search(sentence))


def without_orders(text: str) -> str:
    """A passage without the sentences that speak to a model; an ellipsis stands for each."""
    kept = [
        "[…]" if speaks_to_models(text[start:end]) else text[start:end]
        for start, end in sentence_spans(text)
    ]
    return " ".join(kept)
