"""Nothing refers upward: not by import, not by relation, not by migration."""

import re
import tomllib
from itertools import chain

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader
from django.db.models import ForeignKey, Model

from tests import long_road
from tests.house.sources import ROOT

RANKS = ("samenwerkingswijzer.ground", "handreikingen", "initiatieven", "evaluatie", "samenwerkingswijzer")
GENERATED_NAME = re.compile(r"auto|_\d{8}_|initial$")


def ranks() -> dict[str, int]:
    """App label → how high it stands in the house."""
    return {
        config.label: RANKS.index(config.name) for config in apps.get_app_configs() if config.name in RANKS
    }


def our_models() -> list[type[Model]]:
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in ranks()]


def test_all_apps_of_the_house_are_installed() -> None:
    assert set(ranks().values()) >= {0, 1, 2, 3}


def test_no_model_refers_upward() -> None:
    height = ranks()
    upward = []
    for model in our_models():
        for field in chain(model._meta.get_fields(), model._meta.private_fields):
            target = (
                field.remote_field.model
                if getattr(field, "remote_field", None) and not field.auto_created
                else None
            )
            if isinstance(target, str):
                upward.append(f"{model.__name__}.{field.name} → {target}")
            elif target and height.get(target._meta.app_label, 0) > height[model._meta.app_label]:
                upward.append(f"{model.__name__}.{field.name} → {target.__name__}")
    assert upward == []


def test_no_model_refers_to_just_anything() -> None:
    """A generic relation can point upward without anybody seeing it."""
    generic = []
    for model in our_models():
        for field in chain(model._meta.get_fields(), model._meta.private_fields):
            to_content_type = isinstance(field, ForeignKey) and field.related_model.__name__ == "ContentType"
            if model._meta.app_label == field.model._meta.app_label and (
                to_content_type or hasattr(field, "ct_field")
            ):
                generic.append(f"{model.__name__}.{field.name}")
    assert generic == []


@pytest.fixture(scope="module")
def migrations() -> MigrationLoader:
    return MigrationLoader(None, ignore_no_migrations=True)


def test_no_migration_depends_on_a_higher_app(migrations: MigrationLoader) -> None:
    height = ranks()
    upward = []
    for (app, number), migration in migrations.disk_migrations.items():
        if app not in height:
            continue
        upward += [
            f"{app}.{number} needs {to}"
            for to, _ in migration.dependencies
            if height.get(to, 0) > height[app]
        ]
        upward += [f"{app}.{number} before {to}" for to, _ in migration.run_before if to in height]
    assert upward == []


def test_migrations_bear_a_name(migrations: MigrationLoader) -> None:
    ours = [f"{app}.{number}" for app, number in migrations.disk_migrations if app in ranks()]
    assert ours
    assert [migration for migration in ours if GENERATED_NAME.search(migration)] == []


def test_the_short_road_of_a_new_database_ends_where_the_long_one_does() -> None:
    """A new database takes squashed migrations, an old one every step: both know the same models."""
    long = long_road.loader().project_state().models
    short = MigrationLoader(None).project_state().models
    assert [key for key in long if long[key] != short.get(key)] == []
    assert set(long) == set(short)


def test_every_app_begins_with_its_own_begin(migrations: MigrationLoader) -> None:
    first = {
        app: number for app, number in sorted(migrations.disk_migrations, reverse=True) if app in ranks()
    }
    assert set(first.values()) == {"0001_begin"}
    assert set(first) == {model._meta.app_label for model in our_models()}


def test_every_module_of_the_roof_is_in_the_import_contract() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]
    named = set(re.findall(r"samenwerkingswijzer\.(\w+)", " ".join(contract["layers"])))
    folder = ROOT / "samenwerkingswijzer"
    modules = {path.stem for path in folder.glob("*.py")} | {
        path.parent.name for path in folder.glob("*/__init__.py")
    }
    assert modules - {"__init__"} <= named
