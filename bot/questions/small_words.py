"""Words of a question that say little about its topic, in three sorts."""

from __future__ import annotations

from indexer.words import words

# Words that no search needs, unstemmed.
SMALL_WORDS = frozenset(
    """a about above after again all also am an and any are as at be been being but by can could
    did do does doing done for from further get give given go had has have having he her here hers
    him his how i if in into is it its just let like many may me might more much must my no nor
    not now of off on once only or other our out over own per please put said same say says she
    should show so some such tell than thank thanks that the their them then there these they
    thing things this those through to too under until up us very want was we were what whats when
    where which while who whom whose why will with would yes you your anyone anybody someone
    something anything everything know find ever hi hello hey ok regarding re did'nt didnt dont
    doesnt there's exactly actually currently since until which's got gets getting happened
    happen happening happens going can't cannot won't isn't aren't wasn't weren't wouldn't shouldn't
    couldn't hasn't haven't hadn't don't doesn't didn't i'm we're they're i've we've it's that's
    hiya cheers pls plz someone's somebody nobody vs versus yet
    """.split()
)  # fmt: skip

# Words that ask for a sort of thing. They steer kinds and shapes and weigh little in matching.
SCAFFOLD = frozenset(
    words(
        """board committee cabinet members councillors officers meeting meetings minutes paper
        papers report reports decide decided decision decisions agree agreed approve approved
        resolve resolved note noted action actions outcome outcomes item items agenda date dates
        number numbers amount total percentage proportion list name names detail details
        information update updates called describe explain
        mention mentioned recorded according document documents discuss discussed ask
        question answer figure figures many change changed changes differ difference compare
        compared
        """
    )
)

# Words of everyday English that say little about a topic, wherever they stand.
LIGHT = frozenset(
    words(
        """take took taken part worth each first second two people person persons held hold holding
        made make making come came went work works worked working run runs running use used using
        new old big small way ways place time times year years month months week weeks day days
        end put set see seen look looked think need needs needed want wanted keep kept left right
        back still extra additional ever before during within without against compare compared
        expect expected give gives given giving offer offered bring brought start started become
        became move moved far long short last next whole full main key different same another every
        both half several various general actual real good better best bad worse worst lot lots able
        turn turned ask around between per across along today tomorrow yesterday latest recent
        recently early earlier late later wrote written write send sent call called calling
        mean means meant gave gone went sent hope hopes hoped try tried trying including include
        included includes involve involved cover covered relate related alone total altogether
        overall apart roughly approximately quick higher lower bigger larger smaller cheaper dearer
        longer shorter likely probably possibly perhaps maybe unlikely little bit mum mums dad dads
        nan gran grandad"""
    )
)
