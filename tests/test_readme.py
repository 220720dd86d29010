"""README.md: its examples are run, and print what they are said to print."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from readme import README, ROOT, Block, Session, blocks

BLOCKS = list(blocks(README.read_text(encoding="utf-8")))
EXAMPLES = [block for block in BLOCKS if block.kind in ("console", "pycon", "toml")]
needs_bash = pytest.mark.skipif(os.name != "posix" or not shutil.which("bash"), reason="a shell's examples")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return Session(tmp_path_factory.mktemp("readme") / "there")


@pytest.fixture(scope="module")
def printed(session: Session) -> dict[Block, str]:
    """What each example prints now. They run in order, since later ones use what earlier ones made."""
    return {block: session.run(block) for block in EXAMPLES}


@needs_bash
@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: f"line {block.line}")
def test_an_example_prints_what_the_readme_shows(block: Block, printed: dict[Block, str]) -> None:
    if block.needs:
        pytest.skip(f"{block.needs} is not installed")
    assert printed[block] == block.body, "is it meant to? then: python tests/update_outputs.py"


def test_every_block_is_of_a_kind_that_is_run() -> None:
    assert {block.kind for block in BLOCKS} == {"console", "pycon", "toml", "sh", "text"}


def test_the_commands_that_install_are_those_that_ci_runs() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8") if (ROOT / ".ci").is_dir() else None
    if ci is None:
        pytest.skip("a source distribution has no .ci")
    lines = [line for block in BLOCKS if block.kind == "sh" for line in block.body.splitlines()]
    assert "pip install . && ctdialog extract samples/pakistan-eu-dialogue.txt" in lines
    assert [line for line in lines if line not in ci] == []


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not Path(ROOT, link).exists()] == []
