import type { Issue } from "../../src/parse/issue.js";
import { DRAFTS, type BlindSpot, type CorpusRecord, type Draft } from "./record.js";

interface Sight {
  reason: BlindSpot;
  decided_by: Draft[];
}

/** What keeps JSON Schema from refusing a document with these faults; null where nothing does. */
export function blindSpotOf(document: string, issues: readonly Issue[]): CorpusRecord["json_schema"] {
  const sights = issues.map((issue) => sightOf(document, issue));
  const seen = DRAFTS.filter((draft) =>
    sights.some((sight) => sight === null || sight.decided_by.includes(draft)),
  );
  const [first] = sights.filter((sight) => sight !== null);
  if (seen.length === DRAFTS.length || first === undefined) return null;
  return { reason: first.reason, decided_by: seen };
}

function sightOf(document: string, { code, path }: Issue): Sight | null {
  switch (code) {
    case "invalid_syntax":
    case "unexpected_end":
    case "trailing_text":
    case "byte_order_mark":
      return { reason: "not_json", decided_by: [] };
    case "duplicate_key":
    case "lone_surrogate":
      return { reason: code, decided_by: [] };
    case "depth_exceeded":
      return { reason: "depth", decided_by: [] };
    case "number_out_of_range":
      return Number.isFinite(valueAt(document, path))
        ? { reason: "beyond_single", decided_by: ["2020-12"] }
        : { reason: "beyond_double", decided_by: [] };
    case "invalid_integer":
    case "integer_out_of_range":
      return sightOfInteger(valueAt(document, path));
    default:
      return null;
  }
}

function sightOfInteger(value: unknown): Sight | null {
  if (!Number.isInteger(value) || (value as number) < 0) return null;
  return (value as number) < 2 ** 64
    ? { reason: "integer_spelling", decided_by: [] }
    : { reason: "integer_beyond_64_bits", decided_by: ["2020-12"] };
}

function valueAt(document: string, path: readonly (string | number)[]): unknown {
  let value: unknown = JSON.parse(document);
  for (const step of path) value = (value as Record<string | number, unknown>)[step];
  return value;
}
