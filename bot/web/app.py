"""The application: addresses, templates, the style, and what a fault looks like."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.addresses import Addresses
from bot.audience import EVERYBODY, Viewer
from bot.coverage import spoken
from bot.limits.quota import UNLIMITED, Quota, TooMany
from bot.web import pages, wording
from bot.web.desk import Desk
from bot.web.gate import Busy, Gate
from bot.web.guard import Guard, Hosts
from bot.wording.said import dated, decision_words, standing_words
from indexer.errors import MinutebookError

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from bot.web.pages import Page

    Endpoint = Callable[[Request], Awaitable[Response]]

_LOG = logging.getLogger(__name__)
_KINDS = {"css": "text/css; charset=utf-8", "svg": "image/svg+xml"}
_FOR_EVER = "public, max-age=31536000, immutable"  # their names change with what they hold
_UNREADABLE = "The papers cannot be read at the moment. Please try again later."
_BUSY = "Too many questions at once, or one that took too long. Please try again in a moment."
_MANY = "That is a lot of questions. Please ask again in {} seconds."
_FAULT = "Something went wrong here. Whoever runs this server finds it in its log."


def web_pages(
    desk: Desk,
    hosts: Hosts,
    *,
    url: str | None = None,
    gate: Gate | None = None,
    quota: Quota | None = None,
) -> ASGIApp:
    """The pages, guarded, below the path of ``url`` and below the root.

    Args:
        desk: the services, and for whom they answer.
        hosts: the names under which the pages may be asked for.
        url: the configured address of the pages; they may stand below a path of it.
        gate: how many pages are made at once.
        quota: how many questions may be asked, by one address and by all; any number without.
    """
    base = urlsplit(url or "").path.rstrip("/")
    office = _Office(desk.at(base), gate or Gate(), quota or Quota(UNLIMITED))
    routes = office.routes()
    below: list[BaseRoute] = [Mount(base, routes=routes)] if base else []
    app = Starlette(
        routes=[*below, *routes],
        exception_handlers={404: office.not_here, 405: office.not_here, 500: office.fault},
    )
    app.router.redirect_slashes = False
    return Guard(app, hosts, local=desk.viewer != EVERYBODY)


class _Office:
    """Turns requests into pages."""

    def __init__(self, desk: Desk, gate: Gate, quota: Quota) -> None:
        self._desk = desk
        self._gate = gate
        self._quota = quota
        self._static = _static()
        self._caching = "private, no-cache" if desk.viewer == EVERYBODY else "no-store"
        self._templates = _templates(desk.links, desk.viewer, list(self._static))

    def routes(self) -> list[BaseRoute]:
        """Every address, each of them only to be read."""
        return [
            Route("/", self._page(pages.home), name="home"),
            Route("/ask", self._limited(self._page(pages.ask))),
            Route("/papers", self._page(pages.papers)),
            Route("/papers/{paper_id}", self._page(pages.paper)),
            Route("/paragraphs/{paragraph_id}", self._page(pages.paragraph)),
            Route("/decisions", self._page(pages.decisions)),
            Route("/actions", self._page(pages.actions)),
            Route("/static/{name}", self._file),
            Route("/robots.txt", self._robots),
        ]

    def _limited(self, endpoint: Endpoint) -> Endpoint:
        """The same endpoint, for so many questions of an address and of all."""

        async def within(request: Request) -> Response:
            if not request.query_params.get("q", "").strip():
                return await endpoint(request)  # the empty form
            try:
                with self._quota.asking(request.client.host if request.client else ""):
                    return await endpoint(request)
            except TooMany as error:
                wait = str(max(round(error.wait), 1))
                many = pages.notice(
                    HTTPStatus.TOO_MANY_REQUESTS, "Too many questions", _MANY.format(wait)
                )
                return self._rendered(many, {"Retry-After": wait})

        return within

    def _page(self, make: Callable[..., Page]) -> Endpoint:
        """An endpoint that makes a page in a thread, and says in plain words what went wrong."""

        async def endpoint(request: Request) -> Response:
            work = partial(make, self._desk, request.query_params, **request.path_params)
            try:
                return await self._gate.through(lambda: self._rendered(work()))
            except Busy:
                busy = pages.notice(HTTPStatus.SERVICE_UNAVAILABLE, "Busy", _BUSY)
                return self._rendered(busy, {"Retry-After": "5"})
            except MinutebookError as error:
                _LOG.error("a page could not be made: %s", error)
                return self._rendered(
                    pages.notice(HTTPStatus.SERVICE_UNAVAILABLE, "Not now", _UNREADABLE)
                )
            except Exception as error:  # noqa: BLE001  a reader never meets a traceback
                return self._failed(error)

        return endpoint

    async def not_here(self, _: Request, __: Exception) -> Response:
        """An address that shows nothing."""
        return self._rendered(pages.NOT_HERE)

    async def fault(self, _: Request, error: Exception) -> Response:
        """What nobody thought of."""
        return self._failed(error)

    def _failed(self, error: Exception) -> Response:
        """What went wrong and where. Its message may hold what a person asked: it is not kept."""
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "nowhere"
        _LOG.error("a page failed: %s at %s", type(error).__name__, where)
        return self._rendered(pages.notice(HTTPStatus.INTERNAL_SERVER_ERROR, "A fault", _FAULT))

    def _rendered(self, page: Page, headers: dict[str, str] | None = None) -> Response:
        text = self._templates.get_template(page.template).render(page.said)
        kept = "no-store" if page.status >= HTTPStatus.BAD_REQUEST else self._caching
        return HTMLResponse(
            text, status_code=page.status, headers={"Cache-Control": kept, **(headers or {})}
        )

    async def _file(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in self._static:
            return self._rendered(pages.NOT_HERE)
        kind = _KINDS[name.rsplit(".", 1)[1]]
        return Response(self._static[name], media_type=kind, headers={"Cache-Control": _FOR_EVER})

    async def _robots(self, _: Request) -> Response:
        """Papers may be found by search engines; nobody needs their questions asked."""
        return PlainTextResponse(f"User-agent: *\nDisallow: {self._desk.links.base}/ask\n")


def _static() -> dict[str, bytes]:
    """The files beside the pages, named by what they hold: "style.1a2b3c4d.css"."""
    found = {}
    for one in files("bot.web").joinpath("static").iterdir():
        stem, _, kind = one.name.rpartition(".")
        if kind in _KINDS:
            held = one.read_bytes()
            found[f"{stem}.{hashlib.sha256(held).hexdigest()[:8]}.{kind}"] = held
    return found


def _templates(links: Addresses, viewer: Viewer, static: list[str]) -> Environment:
    """The templates; everything that is put into them is escaped."""
    made = Environment(
        loader=PackageLoader("bot.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        links=links,
        viewer=None if viewer == EVERYBODY else viewer.name.split(","),
        static={name.split(".")[0]: f"{links.base}/static/{name}" for name in static},
        dated=dated,
        place_words=wording.place_words,
        decision_words=decision_words,
        standing_words=standing_words,
        action_words=wording.action_words,
        spoken=spoken,
        format_of=wording.format_of,
    )
    return made
