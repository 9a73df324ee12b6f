import type { JsonValue } from "../../src/json/json-value.js";
import { safeParseJson } from "../../src/parse/parse.js";
import { stringifyEnvelope, stringifyJson } from "../../src/parse/stringify.js";
import type { ExperienceEventEnvelope } from "../../src/types/envelope.js";
import { blindSpotOf } from "./blind-spots.js";
import { holdsEveryKeyOf } from "./complete.js";
import type { CorpusRecord } from "./record.js";
import { isEnvelope, schemaOf, schemasFor } from "./types.js";

/** A record, but for what Rust does with its document, which is found by asking it. */
export type JudgedRecord = Omit<CorpusRecord, "deviations">;

/** What the contract says of a document, as a line of the corpus. */
export function judge(id: string, type: string, document: string, why: string | null = null): JudgedRecord {
  const result = safeParseJson(schemaOf(type), document);
  const known = { id, type, schemas: schemasFor(type, document), document };
  if (result.success) {
    const canonical = print(type, result.data);
    const complete = holdsEveryKeyOf(document, canonical);
    return { ...known, valid: true, code: null, pointer: null, why, canonical, complete, json_schema: null };
  }
  const { issues } = result.error;
  const [first] = issues;
  return {
    ...known,
    valid: false,
    code: first?.code ?? null,
    pointer: first?.pointer ?? null,
    why,
    canonical: null,
    complete: null,
    json_schema: blindSpotOf(document, issues),
  };
}

function print(type: string, value: unknown): string {
  // Queries hold no floats, so that the plain printer writes what Rust's does.
  return isEnvelope(type)
    ? stringifyEnvelope(value as ExperienceEventEnvelope)
    : stringifyJson(value as JsonValue);
}
