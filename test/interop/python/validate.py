"""Reads the conformance corpus with the validators of Python and prints their verdicts."""

import json
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

import jsonschema
import jsonschema_rs

SCHEMAS = Path(sys.argv[1])
TOOLS = {"jsonschema": jsonschema, "jsonschema-rs": jsonschema_rs}
DRAFTS = {"2020-12": "Draft202012Validator", "draft-07": "Draft7Validator"}


@cache
def validator(tool: str, draft: str, name: str):
    view = "" if name.startswith("queries/") else ".reader"
    schema = json.loads((SCHEMAS / draft / f"{name}{view}.schema.json").read_text("utf-8"))
    return getattr(TOOLS[tool], DRAFTS[draft])(schema)


def parse(text: str):
    def refuse(name: str):
        raise ValueError(f"{name} is not JSON")

    return json.loads(text, parse_constant=refuse)


def verdicts(tool: str, draft: str, record: dict) -> list | None:
    """One verdict for each schema, or None for what can't be read."""
    try:
        document = parse(record["document"])
        return [validator(tool, draft, name).is_valid(document) for name in record["schemas"]]
    except ValueError:
        return None


def say(**line) -> None:
    print(json.dumps(line))


for tool in TOOLS:
    say(tool=f"Python {tool}", version=version(tool))
with (SCHEMAS / "conformance/documents.ndjson").open(encoding="utf-8") as corpus:
    for record in map(json.loads, corpus):
        for tool in TOOLS:
            for draft in DRAFTS:
                say(tool=f"Python {tool}", draft=draft, id=record["id"], verdicts=verdicts(tool, draft, record))
