"""Paragraph ids that a new reading no longer gives: kept, so that old citations still resolve.

A former paragraph belongs to the label that it had. It goes when its file is gone from the
store, and comes back to life when a later reading gives its id again.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

# What a paper holds before it is written anew, kept as former; what comes again is taken back.
_PARAGRAPH = """json_object(
    'id', g.key, 'text', g.text, 'label', g.label, 'label_printed', g.label_printed,
    'heading', json(g.heading), 'role', g.role, 'start', g.start, 'end', g."end",
    'page', g.page, 'stem', g.stem, 'flags', json(g.flags))"""
_PART = """json_object(
    'key', t.key, 'paper_id', p.key, 'ordinal', 0, 'kind', t.kind, 'title', t.title,
    'item', t.item, 'item_title', t.item_title, 'audience', t.audience,
    'audience_basis', t.audience_basis)"""
_KEEP = f"""
    INSERT INTO former_paragraph (tenant, key, root, file, audience, part, paragraph, generation)
    SELECT g.tenant, g.key, p.root, p.file, t.audience, {_PART}, {_PARAGRAPH}, :generation
    FROM paragraph g JOIN part t ON t.id = g.part JOIN paper p ON p.id = t.paper
    WHERE p.tenant = :tenant AND {{papers}}
    ON CONFLICT (tenant, key) DO UPDATE SET
        root = excluded.root, file = excluded.file, audience = excluded.audience,
        part = excluded.part, paragraph = excluded.paragraph, generation = excluded.generation
"""  # noqa: S608  (constants are put in)
_TAKE_BACK = """
    DELETE FROM former_paragraph WHERE tenant = :tenant AND key IN (
        SELECT g.key FROM paragraph g JOIN part t ON t.id = g.part WHERE t.paper = :paper)
"""


def keep_former(connection: Connection, tenant: str, paper: int | None, generation: int) -> None:
    """Keep the paragraphs of a paper (row number), or of every paper, as former ones."""
    statement = _KEEP.format(papers="TRUE" if paper is None else "p.id = :paper")
    given = {"tenant": tenant, "generation": generation}
    connection.execute(text(statement), given if paper is None else given | {"paper": paper})


def take_back(connection: Connection, tenant: str, paper: int) -> None:
    """Forget former paragraphs whose ids the paper holds again."""
    connection.execute(text(_TAKE_BACK), {"tenant": tenant, "paper": paper})
