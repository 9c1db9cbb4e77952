"""A module that was put off is loaded by whoever uses it first."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dreiklang.cli.later import put_off

PROGRAM = """
import sys
from dreiklang.cli.later import put_off
put_off("ssl")
import http.client, urllib.request
assert "_ssl" not in sys.modules
import ssl
assert not hasattr(ssl, "__all_of_them__")
assert "_ssl" not in sys.modules
print(ssl.create_default_context().verify_mode.name, "_ssl" in sys.modules)
"""


PARTS = """
import sys
from dreiklang.cli.later import put_off
put_off("yaml")
import yaml
assert "yaml.nodes" not in sys.modules
from yaml.nodes import ScalarNode
import yaml
print(yaml.nodes.ScalarNode is ScalarNode, yaml.load("- a", Loader=yaml.BaseLoader))
"""


@pytest.mark.parametrize(("program", "said"), [(PROGRAM, "CERT_REQUIRED True"), (PARTS, "True ['a']")])
def test_what_was_put_off_is_there_when_it_is_used(program: str, said: str) -> None:
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == said


@pytest.mark.parametrize("name", ["json", "no_such_module"])
def test_what_is_loaded_or_missing_is_left_alone(name: str) -> None:
    before = sys.modules.get(name)
    put_off(name)
    assert sys.modules.get(name) is before
