"""A post is held by somebody with a name."""

from __future__ import annotations

import pytest

from bot.evidence.holders import names_holder, post_asked


@pytest.mark.parametrize(
    ("question", "post"),
    [
        ("Who chairs the Moorings Panel?", "chair"),
        ("who's the vice-chair", "vice-chair"),
        ("who is the head of parks at the harbour?", "head"),
        ("Who is the new director of finance?", "director"),
        ("who leads the dredging team", "lead"),
        ("who is our data protection officer?", "data protection officer"),
        ("who is going to tell the officer?", ""),
        ("who dredged the channel?", ""),
        ("Who spoke to the chair about it?", ""),
        ("what does the chair do", ""),
    ],
)
def test_the_post_asked_for(question: str, post: str) -> None:
    assert post_asked(question) == post


@pytest.mark.parametrize(
    ("post", "text", "named"),
    [
        ("chair", "Cllr Orme took the chair.", True),
        ("clerk", "Clerk to send Ann Orme the forms.", False),
        ("clerk", "The Clerk reported that Ann Orme had written.", False),
        ("clerk", "Ann Orme, Clerk to the Council", True),
        ("clerk", "Ann Orme (AO) CLERK", True),
        ("chair", "The Chair, Mina Cole, opened the meeting.", True),
        ("chair", "The Chairman highlighted the need for a wider gate.", False),
        ("chair", "Cabinet Member for Harbours (Chair)", True),
        ("vice-chair", "The Vice Chair is Rhys Orme.", True),
        ("head", "The Director of Parks submitted the report.", False),
        ("head", "The Head of Parks introduced the Parks Strategy.", False),
        ("head", "The Head of Parks spoke of the Division’s Repairs.", False),
        ("head", f"The Head of Parks {'set out the case and ' * 8}thanked Jo Kerr.", False),
        ("head", "Jo Kerr, Head of Parks, introduced the report.", True),
        ("director", "Cllr Jo Kerr introduced the report of the Director of Parks.", False),
        ("clerk", "Mina Cole read an update from the Town Clerk.", False),
    ],
)
def test_a_holder_is_named_beside_the_post(post: str, text: str, *, named: bool) -> None:
    assert names_holder(post, text) is named
