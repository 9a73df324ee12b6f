import { serialise } from "../json-schema/serialise.js";
import { corpusSchema } from "./corpus-schema.js";
import { bytesCorpus, corpus } from "./corpus.js";
import { corpusReadme } from "./readme.js";
import { readableTypes } from "./types.js";

/** Everything that belongs in `schemas-out/conformance/`, by path in `schemas-out/`. */
export function renderConformance(): Map<string, string> {
  const records = corpus();
  const bytes = bytesCorpus();
  return new Map([
    ["conformance/README.md", corpusReadme(records, bytes.length)],
    ["conformance/bytes.ndjson", ndjson(bytes)],
    ["conformance/corpus.schema.json", serialise(corpusSchema(readableTypes()))],
    ["conformance/documents.ndjson", ndjson(records)],
  ]);
}

function ndjson(records: readonly object[]): string {
  return records.map((record) => JSON.stringify(record) + "\n").join("");
}
