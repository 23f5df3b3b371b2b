"""``users.*`` and user groups: who somebody is."""

from __future__ import annotations

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.json_types import Json
from tests.fakeslack.shapes import user_shape


def info(api: Api, args: Args) -> Json:
    """One user's flags and time zone; the email only with its scope."""
    api.need_scope("users:read")
    user = api.user(args.need("user", "user_not_found"))
    return {"user": user_shape(user, email="users:read.email" in api.manifest.scopes)}


def by_email(api: Api, args: Args) -> Json:
    """The user of the workspace with that email; those who have left are not found."""
    api.need_scope("users:read.email")
    email = args.need("email", "users_not_found").lower()
    for user in api.world.users.values():
        if (user.email or "").lower() == email and not user.deleted and not user.stranger:
            return {"user": user_shape(user, email=True)}
    raise Refused("users_not_found")


def group_members(api: Api, args: Args) -> Json:
    """The ids of a user group's members."""
    api.need_scope("usergroups:read")
    found = api.world.groups.get(args.need("usergroup", "no_such_subteam"))
    if found is None:
        raise Refused("no_such_subteam")
    return {"users": list(found.members)}


METHODS = {
    "users.info": info,
    "users.lookupByEmail": by_email,
    "usergroups.users.list": group_members,
}
