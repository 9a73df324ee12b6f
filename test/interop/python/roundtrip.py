"""Reads every valid envelope of the corpus with generated pydantic models, and writes it again."""

import json
import sys
from importlib.metadata import version
from pathlib import Path

SCHEMAS, GENERATED = map(Path, sys.argv[1:])
sys.path.insert(0, str(GENERATED))
from ledger import ExperienceEventEnvelope  # noqa: E402

TOOL = "Python datamodel-code-generator"


def say(**line) -> None:
    print(json.dumps({"tool": TOOL} | line))


def written(text: str) -> dict:
    try:
        return {"written": ExperienceEventEnvelope.model_validate_json(text).model_dump_json(by_alias=True)}
    except ValueError as error:
        return {"written": None, "error": str(error)}


say(version=version("datamodel-code-generator"))
with (SCHEMAS / "conformance/documents.ndjson").open(encoding="utf-8") as corpus:
    for record in map(json.loads, corpus):
        if record["type"] != "ExperienceEventEnvelope" or not record["valid"]:
            continue
        say(id=record["id"], form="canonical", **written(record["canonical"]))
        if record["complete"]:
            say(id=record["id"], form="document", **written(record["document"]))
