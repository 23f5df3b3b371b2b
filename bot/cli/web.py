"""`minutebook web`: papers, answers, decisions and actions as pages, to be read only."""

from __future__ import annotations

import click

from bot.audience import Viewer
from bot.cli.options import Options, as_audience, standard


@click.command("web")
@as_audience
@standard
def command(options: Options, *, viewer: Viewer) -> None:
    """Serve the web pages alone until it is stopped.

    They show public papers, to everybody, at MINUTEBOOK_WEB_HOST and MINUTEBOOK_WEB_PORT, or
    http://127.0.0.1:8000 without these. MINUTEBOOK_WEB_URL is the address by which others reach
    them; with it, citations everywhere link to their paragraphs. With --as only this machine may
    open them.
    """
    from bot.logs.writing import log_to
    from bot.web.alone import serve_pages
    from indexer.settings import load_settings

    settings = load_settings()
    log_to(form=settings.log)
    serve_pages(options.store, settings, viewer)
