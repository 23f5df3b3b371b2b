"""Everyday turns of phrase put into the words of papers.

"Who is in charge of the bridge" asks who is responsible for it. A turn of phrase is made of words
that say nothing one by one, so no search and no thesaurus can read it; it is replaced before the
question is taken apart, and what was typed in a hurry with it. What is shown as the question stays
as it was asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.hurried import SHORT_WORDS, straightened
from bot.questions.small_words import SMALL_WORDS
from indexer.words import raw_words, words

_TURNS = """
how come = why
what for = why
let them off = waive
got the job for = was awarded the contract for
got the contract = was awarded the contract
won the contract = was awarded the contract
won the tender = was awarded the tender
got the tender = was awarded the tender
end up setting = set
ended up setting = set
end up paying = pay
ended up paying = paid
end up agreeing = agree
end up deciding = decide
keep an eye on = monitor
keeping an eye on = monitoring
at the mo = now
is left in = is unspent in
is left of = is unspent of
have left in = have unspent in
have left of = have unspent of
have we got left = is unspent
do we have left = is unspent
kid = child
kids = children
haven't been paid = are unpaid
havent been paid = are unpaid
hasn't been paid = is unpaid
hasnt been paid = is unpaid
not been paid = unpaid
not paid = unpaid
aren't paid = are unpaid
arent paid = are unpaid
sub for = substitute for
subbing for = substituting for
kick out = evict
get looked at = are reviewed
gets looked at = is reviewed
got looked at = was reviewed
looked at again = reviewed
cut off for = deadline for
cut-off for = deadline for
cutoff for = deadline for
cut-off date = deadline
pay back = repay
paid back = repaid
paying back = repaying
loo = toilet
loos = toilets
dearer = more expensive
dearest = most expensive
got worse = worsened
get worse = worsen
getting worse = worsening
got better = improved
get better = improve
getting better = improving
change hands = change ownership
changing hands = changing ownership
changed hands = changed ownership
which councillor = who
which cllr = who
which officer = who
anything decided = what was decided
anything agreed = what was agreed
anything approved = what was approved
everything decided = all decisions
everything agreed = all decisions
everything approved = all decisions
everything that was decided = all decisions
everything that was agreed = all decisions
stand for = mean
stands for = means
in charge of = responsible for
in charge = responsible
looks after = responsible for
looking after = caring for
look after = care for
say yes to = approve
said yes to = approved
give the go-ahead to = approve
given the go-ahead = approved
got the go-ahead = approved
go ahead with = approve
given the green light = approved
gave the green light to = approved
say no to = reject
said no to = rejected
turn down = reject
turned down = rejected
knocked back = rejected
threw out = rejected
thrown out = rejected
went for = approved
go for = approve
sign off = approve
signed off = approved
nodded through = approved
put off = postponed
pushed back = postponed
put back = postponed
brought in = introduced
bring in = introduce
go live = launch
goes live = launches
going live = launching
went live = launched
taken on = recruited
took on = recruited
taking on = recruiting
putting off = postponing
called off = cancelled
call off = cancel
sent round = circulated
gone round = circulated
send round = circulate
looked into = investigated
looking into = investigating
look into = investigate
handed in = submitted
hand in = submit
hand over = transfer
got rid = removed
brought back = reintroduced
bring back = reintroduce
cut back = reduced
cutting back = reducing
cut down = reduced
held up = delayed
holding up = delaying
knocked down = demolished
knock down = demolish
pulled down = demolished
pull down = demolish
fenced off = fenced
set up = established
carry out = undertake
carried out = undertaken
went up = increased
go up = increase
going up = increase
gone up = increased
goes up = increases
put up = increase
went down = decreased
go down = decrease
going down = decrease
gone down = decreased
come down = decrease
coming down = decrease
do up = renew
doing up = renewing
done up = renewed
dropped out = withdrew
drop out = withdraw
pulled out = withdrew
pull out = withdraw
backed out = withdrew
kicked off = started
kick off = start
get under way = start
got under way = started
write a letter to = write to
write the letter to = write to
writes a letter to = writes to
writes the letter to = writes to
writing a letter to = writing to
writing the letter to = writing to
wrote a letter to = wrote to
wrote the letter to = wrote to
send a letter to = write to
send the letter to = write to
sending a letter to = writing to
sending the letter to = writing to
sent a letter to = wrote to
sent the letter to = wrote to
turn up = attend
turned up = attended
showed up = attended
stood in for = substituted for
stand in for = substitute for
get back to = respond to
gets back to = responds to
getting back to = responding to
giving towards = contributing towards
give towards = contribute towards
gave towards = contributed towards
stepping down = resigning
steps down = resigns
stepped down = resigned
step down = resign
took over = succeeded
handed out = distributed
given out = distributed
gave out = distributed
give out = distribute
handed over = transferred
find out = discover
found out = discovered
ran out = exhausted
run out = expire
runs out = expires
run out of = exhaust
ran out of = exhausted
price tag = cost
worth it = beneficial
in favour of = for
in the bank = bank balance
come to light = found
came to light = found
fed back = reported
feed back = report
report back = report
let out = let
shut down = closed
who pays for = who funds
who paid for = who funded
who will pay for = who will fund
who is paying for = who is funding
foot the bill for = fund
footing the bill for = funding
out of pocket = expenses
chip in = contribute
chipped in = contributed
sort out = resolve
sorted out = resolved
deal with = address
dealt with = addressed
dealing with = addressing
get rid of = remove
got rid of = removed
check up on = monitor
make sure = ensure
get in touch with = contact
reach out to = contact
speak to about = contact
take part in = participate in
took part in = participated in
taking part in = participating in
take part = participate
took part = participated
taken part = participated
"""


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = (line.partition(" = ") for line in (*SHORT_WORDS, *_TURNS.strip().splitlines()))
    table = {phrase: plain for phrase, _, plain in pairs}
    longest_first = sorted(table, key=lambda phrase: (-len(phrase), phrase))
    spelt = "|".join(re.escape(phrase) for phrase in longest_first)
    return re.compile(rf"(?<![\w'-])(?:{spelt})(?![\w'-])", re.IGNORECASE), table


_OF_A_MEETING = re.compile(  # what a clerk tells who asks how a meeting went
    r"^\W*(?:(?:can you|could you|please) )*(?:summari[sz]e|sum up|recap|"
    r"(?:give (?:me|us) )?(?:an? |the )?(?:summary|recap|run ?down|highlights|outcomes?) of|"
    r"what (?:happened|went on|came out)(?: (?:at|in|of|from)))\s+(?!(?:agenda )?item \d)"
    r"(?=[^?]{0,60}\bmeeting\b[^?]{0,25}\W*$|[^?]{0,60}\b(?:board|committee|cabinet|panel)\W*$)",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The question with its turns of phrase in plain words, and hurried spellings put right."""
    pattern, table = _table()
    whole = _OF_A_MEETING.sub("what decisions and actions came from ", text.replace("’", "'"))
    return pattern.sub(lambda found: table[found.group().lower()], straightened(whole))


_LONGEST_TURN = 3  # words


@lru_cache(maxsize=1)
def _by_words() -> dict[tuple[str, ...], frozenset[str]]:
    """The turns of two words and more, with the stems of what each stands for."""
    pairs = (line.partition(" = ") for line in _TURNS.strip().splitlines())
    spelt = ((tuple(raw_words(turn)), meant) for turn, _, meant in pairs)
    return {
        turn: frozenset(words(" ".join(w for w in meant.split() if w not in SMALL_WORDS)))
        for turn, meant in spelt
        if 1 < len(turn) <= _LONGEST_TURN
    }


def meant_by_turns(text: str) -> frozenset[str]:
    """The stems of what a paper's own turns of phrase stand for: of "established" for "set up"."""
    said, table = list(raw_words(text)), _by_words()
    runs = (
        tuple(said[start : start + length])
        for length in range(2, _LONGEST_TURN + 1)
        for start in range(len(said) - length + 1)
    )
    return frozenset().union(*(table[run] for run in runs if run in table))
