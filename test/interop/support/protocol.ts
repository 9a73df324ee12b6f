import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusRecord, Draft } from "../../../scripts/conformance/record.js";
import { SCHEMAS_OUT } from "../../support/schema-files.js";

/** What the programs in `test/interop/` print, one JSON object a line. */
export type Line = VersionLine | VerdictLine | RewriteLine | DocumentLine;

export interface VersionLine {
  tool: string;
  version: string;
}

/** A validator's verdict on a record by each of its schemas; null where its parser refused the text. */
export interface VerdictLine {
  tool: string;
  id: string;
  draft: Draft;
  verdicts: boolean[] | null;
}

/** What generated code made of a record's text; null where it refused. */
export interface RewriteLine {
  tool: string;
  id: string;
  form: "canonical" | "document";
  written: string | null;
  error?: string | null;
}

/** What a parser of its own says of a document that is no JSON Schema. */
export interface DocumentLine {
  tool: string;
  version: string;
  document: string;
  errors: unknown[];
}

export function linesOf(output: string): Line[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);
}

/** The conformance corpus by id. */
export function readCorpus(): Map<string, CorpusRecord> {
  const lines = readFileSync(join(SCHEMAS_OUT, "conformance/documents.ndjson"), "utf8").trimEnd().split("\n");
  const records = lines.map((line) => JSON.parse(line) as CorpusRecord);
  return new Map(records.map((record) => [record.id, record]));
}
