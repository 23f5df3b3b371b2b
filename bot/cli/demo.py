"""`minutebook demo`: corpus/ indexed, some questions asked, and what to try next."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.answers import answer_lines
from bot.cli.index import summary
from bot.cli.options import Options, standard
from bot.cli.output import faint, print_json, say, strong, width, wrapped
from bot.cli.progress import Bar

STORE = Path(".minutebook-demo")
_RESTRICTED = "How many payments went to a household that had already been paid?"


@click.command("demo")
@standard
def command(options: Options) -> None:
    """Index example papers, ask, and say what to try next."""
    from bot.answers import to_json
    from bot.audience import EVERYBODY
    from bot.demo import QUESTIONS, TODAY, corpus_folder
    from bot.wiring import index_papers, opened_answerer

    corpus = corpus_folder()
    folder = options.store or STORE
    with Bar() as bar:
        report = index_papers([corpus], folder, progress=bar)
    if not options.as_json:
        say(wrapped(f"The papers of corpus/ are in {folder}: {summary(report)}"))
    answers = []
    with opened_answerer(folder) as answerer:
        for shown in QUESTIONS:
            answer = answerer.ask(shown.question, EVERYBODY, today=TODAY)
            answers.append(to_json(answer))
            if options.as_json:
                continue
            say()
            say("─" * width())
            say(strong(wrapped(f"Q: {shown.question}", "", "   ")))
            say(faint(wrapped(f"({shown.why})", "   ")))
            say()
            for line in answer_lines(answer):
                say(line)
    if options.as_json:
        print_json(answers)
        return
    say()
    say("─" * width())
    for line in what_next(folder):
        say(line)


def what_next(folder: Path) -> list[str]:
    """Commands that work as they stand, on the store that the demo made."""
    store = f"--store {folder}"
    return [
        "Try next:",
        f'  minutebook ask {store} "Which firm was given the Phase 1 towpath contract?"',
        f'  minutebook search {store} -k 3 "mooring charges"',
        f"  minutebook papers {store}",
        f"  minutebook show {store} hollin-beck --paragraph 1.2",
        f'  minutebook ask {store} --as restricted "{_RESTRICTED}"',
        "and with papers of your own:",
        "  minutebook index FOLDER",
        '  minutebook ask "What did the Board decide about …?"',
    ]
