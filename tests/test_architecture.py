"""The shape of the house: imports go one way, modules stay small, tests use real parts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES = 400
NOUNS = {
    "indexer.deeds",
    "indexer.records",
    "indexer.errors",
    "indexer.words",
    "indexer.labelling.rules",
    "bot.verifying.records",
}
NOUNS_OF_PORTS = {"indexer.store.held"}  # made of the others
PORTS = {
    "bot.searching.port",
    "indexer.embedding.port",
    "indexer.reading.port",
    "indexer.store.port",
}
# An adapter's package or module -> the modules outside of it that may import it: the wiring.
ADAPTERS = {
    "indexer.store.embedded": {
        "bot.wiring",
        "bot.doctor",
        "indexer.wiring",
        "bot.database",  # an adapter itself, in the same database
        "bot.audit.in_sqlite",  # likewise
    },
    "bot.register.in_sqlite": {"bot.wiring"},
    "bot.feedback.in_sqlite": {"bot.wiring"},
    "bot.retention.in_sqlite": {"bot.retention.wiring"},
    "bot.personal.in_sqlite": {"bot.personal.wiring"},
    "bot.personal.in_slack": {"bot.personal.wiring"},
    "bot.audit.in_sqlite": {"bot.audit.wiring", "bot.wiring"},
    "bot.withdrawals.in_sqlite": {"bot.withdrawals.wiring"},
    "bot.withdrawals.in_slack": {"bot.withdrawals.wiring"},
    "indexer.embedding.sentence_transformer": {
        "indexer.embedding.choose",
        "indexer.embedding.export",
    },
    "indexer.embedding.onnx": {"indexer.embedding.choose", "indexer.embedding.export"},
    "indexer.embedding.hashed": {"indexer.embedding.choose"},
    "bot.searching.cross_encoder": {"bot.wiring"},
    "bot.model.chat": {"bot.model.wired"},
    "bot.model.wired": {"bot.wiring", "bot.model.trial"},
    "openai": {"bot.model.chat"},
    "slack_bolt": {"bot.slack"},
    "jinja2": {"bot.web"},
    "prometheus_client": {"bot.metrics"},
}


@cache
def modules() -> dict[str, Path]:
    """Every module of ours by its dotted name; a package by the name of its folder."""
    found = {}
    for package in ("bot", "indexer"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" in path.parts:
                continue
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            found[name.removesuffix(".__init__")] = path
    return found


@cache
def imports(name: str, *, typing_only: bool = True) -> frozenset[str]:
    """What a module imports, anywhere in it; ours resolved to modules.

    With ``typing_only`` false, what stands under ``if TYPE_CHECKING`` is left out.
    """
    path = modules()[name]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in _nodes(tree, typing_only=typing_only):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = _base(name, path, node)
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                found.add(inner if inner in modules() else base)
    return frozenset(found)


def _nodes(tree: ast.AST, *, typing_only: bool) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        guard = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if guard and not typing_only:
            continue
        yield node
        yield from _nodes(node, typing_only=typing_only)


def _base(name: str, path: Path, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])


def ours(name: str) -> set[str]:
    """The modules of ours that a module imports."""
    return {found for found in imports(name) if found.split(".")[0] in {"bot", "indexer"}}


def within(name: str, package: str) -> bool:
    """Whether a module is a package or lies in it."""
    return name == package or name.startswith(package + ".")


def test_there_is_something_to_look_at() -> None:
    assert NOUNS | {"indexer.store.port", "bot"} <= set(modules())


@pytest.mark.parametrize("name", sorted(n for n in modules() if within(n, "indexer")))
def test_indexer_never_imports_bot(name: str) -> None:
    assert not [found for found in imports(name) if within(found, "bot")]


@pytest.mark.parametrize("name", sorted(NOUNS))
def test_nouns_import_nothing_of_ours(name: str) -> None:
    assert ours(name) == set()


@pytest.mark.parametrize("name", sorted(PORTS & set(modules())))
def test_ports_import_nouns_only(name: str) -> None:
    assert ours(name) <= NOUNS | NOUNS_OF_PORTS


@pytest.mark.parametrize("name", sorted(NOUNS_OF_PORTS))
def test_nouns_of_ports_are_made_of_nouns(name: str) -> None:
    assert ours(name) <= NOUNS


@pytest.mark.parametrize("adapter", sorted(ADAPTERS))
def test_adapters_are_imported_only_where_they_are_wired(adapter: str) -> None:
    wiring = ADAPTERS[adapter]
    strangers = {
        name
        for name in modules()
        if not within(name, adapter)
        and not any(within(name, place) for place in wiring)
        and any(within(found, adapter) for found in imports(name))
    }
    assert strangers == set(), f"{adapter} is imported by {strangers}; wire it in {wiring}"


def test_no_circles() -> None:
    graph = {
        name: {
            found
            for found in imports(name, typing_only=False)
            if found in modules() and not within(name, found)
        }
        for name in modules()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("modules import each other: " + " -> ".join(error.args[1]))


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_module_is_read_in_a_sitting(name: str) -> None:
    lines = modules()[name].read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES, f"{name} has {lines} lines: find the two purposes in it"


def test_tests_use_real_parts() -> None:
    forbidden = {"unittest.mock", "mock", "pytest_mock"}
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = (
                {alias.name for alias in node.names}
                if isinstance(node, ast.Import)
                else {node.module or "", *(f"{node.module}.{a.name}" for a in node.names)}
                if isinstance(node, ast.ImportFrom)
                else set()
            )
            assert not named & forbidden, f"{path}: use a real part or a shipped adapter"


def test_every_test_folder_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []
