"""Server-side includes in page sources: a title that is set at the top and printed below."""

from __future__ import annotations

import re

_SET = re.compile(
    r"<!--#set\s+var=\"([^\"]{1,60})\"\s+value=\"([^\"]{0,1000})\"\s*-->", re.IGNORECASE
)
_ECHO = re.compile(r"<!--#echo\s[^>]{0,100}?var=\"([^\"]{1,60})\"[^>]{0,100}?-->", re.IGNORECASE)


def included(text: str) -> str:
    """The text with each echo of a variable replaced by what the text sets it to."""
    if "<!--#echo" not in text:
        return text
    values = dict(_SET.findall(text))
    return _ECHO.sub(lambda found: values.get(found.group(1), found.group()), text)
