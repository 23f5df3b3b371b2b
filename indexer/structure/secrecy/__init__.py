"""Marks of secrecy: words that a clerk prints to shut a paper, an item or a section.

Words about secrecy in running prose are not marks: only lines that stand alone, table
dividers, ticked questions and resolutions count. One module for each place of a mark.
"""

from indexer.structure.secrecy.cells import Column, column, of_status_tables, status_column
from indexer.structure.secrecy.declared import (
    names_its_own,
    opens_remainder,
    shut_numbers,
    shuts_brackets,
    shuts_following,
    speaks_of_item,
    speaks_of_next,
    speaks_of_part,
)
from indexer.structure.secrecy.dividers import (
    holds_none,
    is_agenda_divider,
    is_divider,
    is_plain_part,
    is_reopening,
    speaks_of_many,
)
from indexer.structure.secrecy.exclusions import only_excludes
from indexer.structure.secrecy.fields import is_field, is_field_among_others
from indexer.structure.secrecy.formulae import is_day, tells_nothing
from indexer.structure.secrecy.heads import head
from indexer.structure.secrecy.held_back import is_held_back
from indexer.structure.secrecy.legends import bears, customary, is_legend, symbols
from indexer.structure.secrecy.marks import (
    denies,
    forbids_copies,
    holds_mark,
    is_mark,
    is_paper_mark,
    is_restricted_page,
)
from indexer.structure.secrecy.names import folder_mark, is_named_shut, is_named_shut_last
from indexer.structure.secrecy.questions import answer, is_question
from indexer.structure.secrecy.resolutions import (
    excludes_public,
    readmits_public,
    refuses_exclusion,
    tells_exclusion,
)
from indexer.structure.secrecy.rules import is_notice, is_of_rules_or_plans, is_plan, topics
from indexer.structure.secrecy.run_ins import (
    begins_with_mark,
    is_capital_marked,
    is_marked_at_end,
    is_open_title,
    is_run_in_marked,
    is_run_in_title_marked,
)
from indexer.structure.secrecy.tags import after_tags, closes, is_closing_tag
from indexer.structure.secrecy.titles import (
    is_appendix,
    is_row_marked,
    is_shut_annex,
    is_title_marked,
    names_appendix,
    shut_appendices,
    unmarked,
)
from indexer.structure.secrecy.viewers import is_for_few
from indexer.structure.secrecy.words import is_lifted, says_only

__all__ = [
    "Column",
    "after_tags",
    "answer",
    "bears",
    "begins_with_mark",
    "closes",
    "column",
    "customary",
    "denies",
    "excludes_public",
    "folder_mark",
    "forbids_copies",
    "head",
    "holds_mark",
    "holds_none",
    "is_agenda_divider",
    "is_appendix",
    "is_capital_marked",
    "is_closing_tag",
    "is_day",
    "is_divider",
    "is_field",
    "is_field_among_others",
    "is_for_few",
    "is_held_back",
    "is_legend",
    "is_lifted",
    "is_mark",
    "is_marked_at_end",
    "is_named_shut",
    "is_named_shut_last",
    "is_notice",
    "is_of_rules_or_plans",
    "is_open_title",
    "is_paper_mark",
    "is_plain_part",
    "is_plan",
    "is_question",
    "is_reopening",
    "is_restricted_page",
    "is_row_marked",
    "is_run_in_marked",
    "is_run_in_title_marked",
    "is_shut_annex",
    "is_title_marked",
    "names_appendix",
    "names_its_own",
    "of_status_tables",
    "only_excludes",
    "opens_remainder",
    "readmits_public",
    "refuses_exclusion",
    "says_only",
    "shut_appendices",
    "shut_numbers",
    "shuts_brackets",
    "shuts_following",
    "speaks_of_item",
    "speaks_of_many",
    "speaks_of_next",
    "speaks_of_part",
    "status_column",
    "symbols",
    "tells_exclusion",
    "tells_nothing",
    "topics",
    "unmarked",
]
