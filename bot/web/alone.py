"""The pages from the settings: beside Slack for everybody, or alone for a clerk on this machine."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Mount

from bot.audience import EVERYBODY, Viewer
from bot.audit.port import Record, Unrecorded
from bot.limits.quota import Limits, Quota
from bot.retention.wiring import prune_in_round
from bot.web.app import web_pages
from bot.web.desk import Desk
from bot.web.guard import Hosts, is_loopback
from bot.web.health import health_routes, unreadable
from bot.web.opened import opened
from indexer.errors import SettingsError
from indexer.settings import Settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from bot.answering import Answerer
    from bot.register.service import Register
    from indexer.store.port import Store

_LOG = logging.getLogger(__name__)


def public_pages(
    settings: Settings,
    store: Store,
    answerer: Answerer,
    register: Register,
    quota: Quota | None = None,
    record: Record | None = None,
) -> ASGIApp:
    """The pages that everybody may open: of public papers only.

    ``quota`` is that of the settings, unless others count with it. Questions go on ``record``,
    where there is one.
    """
    shared = settings.web_url is not None or not is_loopback(settings.web_host)
    if shared and settings.policy is None:
        _LOG.warning(
            "no policy: papers without any restriction are shown to whoever opens the pages; "
            "name a policy in MINUTEBOOK_POLICY to say what is public"
        )
    hosts = Hosts.of(settings.web_host, settings.web_url)
    quota = quota or Quota(Limits.of(settings))
    desk = Desk(store, answerer, register, record=record or Unrecorded())
    return web_pages(desk, hosts, url=settings.web_url, quota=quota)


def local_pages(
    settings: Settings,
    store: Store,
    answerer: Answerer,
    register: Register,
    viewer: Viewer,
    record: Record | None = None,
) -> ASGIApp:
    """The pages of somebody who may see more, for this machine alone.

    Raises:
        SettingsError: another machine could open them.
    """
    _only_here(settings)
    hosts = Hosts.of(settings.web_host, None)
    desk = Desk(store, answerer, register, viewer, record=record or Unrecorded())
    return web_pages(desk, hosts, url=settings.web_url)


def _only_here(settings: Settings) -> None:
    if not is_loopback(settings.web_host):
        raise SettingsError(
            f"{settings.web_host} may be reached from other machines, and nobody signs in here",
            mend="leave --as away, or set MINUTEBOOK_WEB_HOST to 127.0.0.1",
        )


def serve_pages(given: Path | None, settings: Settings, viewer: Viewer = EVERYBODY) -> None:
    """Serve the pages alone until SIGTERM or SIGINT.

    Raises:
        StoreMissing: nothing has been indexed yet.
        SettingsError: the address cannot be used, or not for this viewer.
    """
    if viewer != EVERYBODY:
        _only_here(settings)
    with opened(given, settings) as here:
        prune_in_round(here.folder, settings)  # this server has no rounds
        services = settings, here.store, here.answerer, here.register
        if viewer == EVERYBODY:
            pages = public_pages(*services, record=here.record)
        else:
            pages = local_pages(*services, viewer, here.record)

        def trouble() -> str | None:
            return unreadable(here.store)

        watched = [*health_routes(trouble), *here.counting(trouble)]
        here.run(Starlette(routes=[*watched, Mount("/", app=pages)]))
