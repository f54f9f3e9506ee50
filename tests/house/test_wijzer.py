"""`./wijzer`: finds a Python, installs what is locked, and tells in one Dutch sentence what is wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

pytestmark = pytest.mark.timeout(300)  # making an environment is slow on a busy computer

TOOLS = ("sh", "cat", "chmod", "cmp", "cp", "dirname", "ln", "mkdir", "mktemp", "rm")
ECHO = "import os, sys; print('gedraaid', *sys.argv, os.environ.get('PORT', ''))"


class Clone:
    """A copy of the script with an empty lock, on a computer with only the Pythons that a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.root, self.programs, self.home = folder / "kloon", folder / "bin", folder / "thuis"
        for made in (self.root, self.programs, self.home):
            made.mkdir()
        shutil.copy(ROOT / "wijzer", self.root)
        (self.root / "manage.py").write_text(ECHO)
        (self.root / "requirements.lock").touch()
        (self.root / "requirements-dev.lock").touch()
        (self.root / "requirements-uv.lock").touch()
        for tool in TOOLS:
            (self.programs / tool).symlink_to(shutil.which(tool) or tool)

    def program(self, name: str, script: str) -> None:
        """Puts a program on the PATH."""
        path = self.programs / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs ./wijzer from another folder, without anything of this computer's environment."""
        settings = {"PATH": str(self.programs), "HOME": str(self.home), **environment}
        command = [str(self.root / "wijzer"), *arguments]
        return subprocess.run(
            command, cwd="/", env=settings, capture_output=True, text=True, check=False, timeout=280
        )


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


@pytest.fixture
def good_python(clone: Clone) -> str:
    """A working Python whose environments are made at once, with this very Python, on a computer with uv."""
    link = f'mkdir -p .venv/bin && ln -s "{clone.programs}/python3.13" .venv/bin/python'
    clone.program("python3.13", f'[ "$2" = venv ] && {link} && exit; exec "{sys.executable}" "$@"')
    clone.program("uv", 'echo "uv $*"')
    return "python3.13"


def pip(clone: Clone, ends: str) -> None:
    """That Python's pip: tells what it was asked for and ends like this. Nothing reaches the pip of this computer."""
    asked = clone.root.parent / "gevraagd"
    clone.program("pip-python", f'echo "$*" >> "{asked}"; {ends}')
    base = f'case "$2" in *base*) echo "{clone.programs}/pip-python"; exit ;; ensurepip) exit 1 ;; esac'
    link = f'mkdir -p .venv/bin && ln -s "{clone.programs}/python3.13" .venv/bin/python'
    clone.program("python3.13", f'{base}; [ "$2" = venv ] && {link} && exit; exec "{sys.executable}" "$@"')


def test_alone_it_lists_its_commands_in_dutch(clone: Clone) -> None:
    ended = clone.run()
    assert ended.returncode == 0
    assert [command in ended.stdout for command in ("demo", "test snel", "bench", "manage")] == [True] * 4
    assert "start de wijzer met voorbeelden" in ended.stdout


def test_an_unknown_command_is_refused_with_the_list(clone: Clone) -> None:
    ended = clone.run("dmeo")
    assert ended.returncode == 1
    assert 'De opdracht "dmeo" bestaat niet.' in ended.stderr
    assert "./wijzer demo" in ended.stderr


def test_an_older_python_is_refused_with_one_sentence(clone: Clone) -> None:
    pretend = "import sys; sys.version_info = (3, 11, 7); exec(sys.argv[1])"
    answers = (
        f'--version) echo "Python 3.11.7" ;; -c) exec "{sys.executable}" -c "{pretend}" "$2" ;; *) exit 1 ;;'
    )
    clone.program("python3", f'case "$1" in {answers} esac')
    ended = clone.run("demo")
    assert ended.returncode == 1
    assert ended.stdout == ""
    (sentence,) = ended.stderr.splitlines()
    assert sentence.startswith(
        "Geen Python 3.12 of nieuwer gevonden (wel Python 3.11.7): installeer Python 3.13"
    )


def test_no_python_at_all_is_refused_with_one_sentence(clone: Clone) -> None:
    (sentence,) = clone.run("demo").stderr.splitlines()
    assert sentence.startswith("Geen Python 3.12 of nieuwer gevonden: installeer")
    assert "WIJZER_PYTHON=" in sentence


def test_a_chosen_python_that_does_not_work_is_named(clone: Clone, good_python: str) -> None:
    ended = clone.run("demo", WIJZER_PYTHON="/geen/python")
    assert ended.returncode == 1
    assert "WIJZER_PYTHON is /geen/python, maar dat is geen werkende Python" in ended.stderr


def test_a_shim_that_exists_and_fails_is_passed_over(clone: Clone, good_python: str) -> None:
    clone.program("python3.14", "echo 'pyenv: python3.14: command not found' >&2; exit 127")
    ended = clone.run("demo", "--help", PORT="8123")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines()[-1] == "gedraaid manage.py demo --help 8123"


def test_a_python_of_pyenv_is_found_beside_its_shims(clone: Clone) -> None:
    """The default is too old, and HOME is not the one in which pyenv was installed."""
    shims = clone.home.parent / "pyenv/shims"
    newest = clone.home.parent / "pyenv/versions/3.13.0/bin"
    for folder in (shims, newest):
        folder.mkdir(parents=True)
    clone.program("python3", "exit 127")
    shutil.move(clone.programs / "python3", shims / "python3")
    clone.program("python", f'exec "{sys.executable}" "$@"')
    clone.program("uv", "exit 0")
    shutil.move(clone.programs / "python", newest / "python")
    ended = clone.run("manage", "check", PATH=f"{shims}:{clone.programs}")
    assert ended.returncode == 0, ended.stderr
    assert "gedraaid manage.py check" in ended.stdout


def test_it_installs_once_and_again_when_the_lock_changes(clone: Clone, good_python: str) -> None:
    installs = "Onderdelen installeren"
    assert installs in clone.run("manage").stdout
    assert installs not in clone.run("manage").stdout
    (clone.root / "requirements.lock").write_text("# changed\n")
    (clone.root / "requirements-dev.lock").write_text("# changed too\n")
    assert installs in clone.run("manage").stdout


def test_a_failed_installation_is_told_and_tried_again(clone: Clone, good_python: str) -> None:
    clone.program("uv", "exit 2")
    pip(clone, ends="exit 1")
    for _ in range(2):
        ended = clone.run("manage")
        assert ended.returncode == 1
        assert "De onderdelen konden niet worden geïnstalleerd" in ended.stderr
        assert "gedraaid" not in ended.stdout


def test_where_uv_fails_pip_installs_the_same_lock(clone: Clone, good_python: str) -> None:
    clone.program("uv", "exit 2")
    pip(clone, ends="exit 0")
    assert "gedraaid manage.py" in clone.run("manage").stdout
    (*_, asked) = (clone.root.parent / "gevraagd").read_text().splitlines()
    assert asked.endswith("--require-hashes -r requirements.lock")


def test_without_uv_the_locked_one_is_fetched_and_used(clone: Clone, good_python: str) -> None:
    (clone.programs / "uv").unlink()
    uv = '.venv/uv/bin/uv; mkdir -p .venv/uv/bin; echo "echo eigen uv" > $uv; chmod +x $uv'
    pip(clone, ends=f'case "$*" in *requirements-uv.lock) uv={uv} ;; esac; exit 0')
    ended = clone.run("manage")
    assert "eigen uv" in ended.stdout
    assert "gedraaid manage.py" in ended.stdout


def test_it_never_installs_into_an_environment_that_is_a_link(clone: Clone, tmp_path: Path) -> None:
    shared = tmp_path / "gedeeld"
    (shared / "bin").mkdir(parents=True)
    (shared / "bin/python").symlink_to(sys.executable)
    (clone.root / ".venv").symlink_to(shared)
    ended = clone.run("manage", "check")
    assert ended.stdout.strip() == "gedraaid manage.py check"
    assert not (shared / "lock").exists()


def test_it_is_executable() -> None:
    assert os.access(ROOT / "wijzer", os.X_OK)
    assert os.access(ROOT / ".ci/run", os.X_OK)
