"""Web pages: what a browser shows of a page's own text, as lines."""

from indexer.reading.html.reader import HtmlReader

__all__ = ["HtmlReader"]
