"""`minutebook serve`: Slack, and the pages that say whether the server is well."""

from __future__ import annotations

import logging
import sys

import click

from bot.cli.options import Options, standard


@click.command("serve")
@standard
def command(options: Options) -> None:
    """Answer in Slack until it is stopped.

    With MINUTEBOOK_SLACK_APP_TOKEN it connects by Socket Mode; else Slack sends signed requests to
    /slack/events. /healthz says whether it is alive, /readyz whether it can answer.
    """
    from bot.slack.needed import check
    from indexer.settings import load_settings

    settings = load_settings()
    check(settings)
    from bot.serving import serve

    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    serve(options.store, settings)
