"""``assistant.threads.*``: what the app says while it searches, and what it suggests to ask."""

from __future__ import annotations

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.checking import Flaw
from tests.fakeslack.json_types import Json

MOST_LOADING = 10
MOST_PROMPTS = 4


def set_status(api: Api, args: Args) -> Json:
    """Show "is searching…" in a thread; an empty status takes it away."""
    api.need_scope("assistant:write", "chat:write")
    channel = api.channel_to_write(args.need("channel_id", "channel_not_found"))
    loading = args.parsed("loading_messages", "invalid_arguments") or []
    if len(loading) > MOST_LOADING:
        flaw = Flaw("/loading_messages", f"no more than {MOST_LOADING} items allowed")
        api.record("assistant.threads.setStatus", args.given, [flaw])
        raise Refused("invalid_arguments")
    said: Json = {
        "channel": channel.id,
        "thread_ts": args.need("thread_ts", "invalid_thread_ts"),
        "status": args.text("status") or "",
        "loading_messages": loading,
    }
    with api.world.changing():
        api.world.statuses.append(said)
    return {}


def set_prompts(api: Api, args: Args) -> Json:
    """Offer questions to ask in the direct messages.

    With ``thread_ts`` Slack answers ok and shows nothing; neither does the fake.
    """
    api.need_scope("assistant:write")
    channel = api.channel_to_write(args.need("channel_id", "channel_not_found"))
    prompts = args.parsed("prompts", "invalid_arguments") or []
    flaws = []
    if not 1 <= len(prompts) <= MOST_PROMPTS:
        flaws.append(Flaw("/prompts", f"1 to {MOST_PROMPTS} prompts"))
    for number, prompt in enumerate(prompts):
        flaws += [
            Flaw(f"/prompts/{number}/{key}", "missing required field")
            for key in ("title", "message")
            if not prompt.get(key)
        ]
    if api.record("assistant.threads.setSuggestedPrompts", args.given, flaws):
        raise Refused("invalid_arguments")
    if not args.text("thread_ts"):
        with api.world.changing():
            api.world.prompts.append(
                {"channel": channel.id, "title": args.text("title") or "", "prompts": prompts}
            )
    return {}


def set_title(api: Api, args: Args) -> Json:
    """Name a thread in the list of conversations with the app."""
    api.need_scope("assistant:write")
    channel = api.channel_to_write(args.need("channel_id", "channel_not_found"))
    said: Json = {
        "channel": channel.id,
        "thread_ts": args.need("thread_ts", "invalid_thread_ts"),
        "title": args.need("title"),
    }
    with api.world.changing():
        api.world.titles.append(said)
    return {}


METHODS = {
    "assistant.threads.setStatus": set_status,
    "assistant.threads.setSuggestedPrompts": set_prompts,
    "assistant.threads.setTitle": set_title,
}
