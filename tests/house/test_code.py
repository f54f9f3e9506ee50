"""Rules about how the code is written, that no linter knows."""

import ast
import re

from django.db.models import Manager, QuerySet

from tests.house.sources import ROOT, all_python, code, files, functions, name, tree

GENERAL = {attribute for attribute in {*dir(QuerySet), *dir(Manager)} if not attribute.startswith("_")}
SIGNALS = re.compile(r"(^|\.)(signals|dispatch)$")
PLACES = [
    "Noordoostpolder", "Emmeloord", "Bant", "Creil", "Ens", "Espel", "Kraggenburg", "Luttelgeest", "Marknesse",
    "Nagele", "Rutten", "Tollebeek", "Schokland",
]  # fmt: skip


def test_imports_inside_a_function_stand_only_in_apps_py() -> None:
    lazy = [
        f"{name(path)}:{node.lineno}"
        for path in all_python()
        if path.name != "apps.py"
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert lazy == []


def test_signal_handlers_stand_only_in_the_receivers_of_the_guide() -> None:
    handlers = []
    for path in code():
        modules = [node.module or "" for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
        modules += [
            alias.name
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Import)
            for alias in node.names
        ]
        if any(SIGNALS.search(module) for module in modules):
            handlers.append(name(path))
    assert set(handlers) <= {"handreikingen/receivers.py"}


def views() -> list[ast.AST]:
    """Everything in the modules that answer requests."""
    paths = [
        path for path in code() if path.name in ("views.py", "api.py") or "views" in path.parent.parts[-2:]
    ]
    return [node for path in paths for node in ast.walk(tree(path))]


def test_a_view_starts_at_a_queryset_method_of_ours() -> None:
    """`Initiatief.objects.visible_to(user)` may; `Initiatief.objects.filter(...)` decides too late who may see what."""
    reached = {
        id(node.value) for node in views() if isinstance(node, ast.Attribute) and node.attr not in GENERAL
    }
    loose = [
        ast.unparse(node)
        for node in views()
        if isinstance(node, ast.Attribute)
        and node.attr in ("objects", "_default_manager", "_base_manager")
        and id(node) not in reached
    ]
    assert loose == []


def test_a_view_never_fetches_straight_from_a_model() -> None:
    """`get_object_or_404(Initiatief, ...)` would skip `visible_to`; with a queryset as first argument it is fine."""
    straight = [
        ast.unparse(node)
        for node in views()
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in ("get_object_or_404", "get_list_or_404")
        and re.fullmatch(r"(\w+\.)*[A-Z]\w*", ast.unparse(node.args[0]))
    ]
    assert straight == []


def test_no_name_of_a_municipality_or_village_is_in_code() -> None:
    place = re.compile(rf"\b({'|'.join(PLACES)})\b|noordoostpolder", re.ASCII)
    folders = ("samenwerkingswijzer", "evaluatie", "initiatieven", "handreikingen", "templates", "static")
    found = [
        f"{name(path)}: {match.group()}"
        for kind in ("*.py", "*.html", "*.txt", "*.css", "*.js", "*.svg")
        for path in files(kind, *folders)
        for match in place.finditer(path.read_text())
    ]
    assert found == []


def test_no_folder_of_one_computer_is_in_the_repository() -> None:
    machine = re.compile(r"(?<![\w.])/(work|root|home)/\w")
    kept = [
        *all_python(),
        *files("*", "templates", "docs", "fixtures", ".ci"),
        ROOT / "wijzer",
        ROOT / "pyproject.toml",
    ]
    text = (
        path
        for path in kept
        if path.is_file() and path.suffix not in (".woff2", ".png", ".jpg", ".webp", ".pyc")
    )
    assert [name(path) for path in text if machine.search(path.read_text())] == []
