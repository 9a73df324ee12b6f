import type { IssueCode } from "../../src/parse/issue.js";

export type Draft = "2020-12" | "draft-07";

/** Why a fault can't be seen by a JSON Schema, though the contract refuses the document. */
export const BLIND_SPOTS = {
  not_json: "The text is not JSON: the parser refuses it, before any schema.",
  duplicate_key: "A key stands twice: most parsers keep the last one, and a schema sees only that.",
  lone_surrogate: "Half of a surrogate pair: no keyword is about it, and parsers differ.",
  depth: "Nested deeper than the contract's reader goes: no keyword counts depth.",
  beyond_double: "A number beyond what a double holds: parsers refuse it, make it infinite, or keep it.",
  integer_spelling: "`12.0`, `1e2` and `-0` are integers to JSON Schema; the contract wants plain digits.",
  integer_beyond_64_bits:
    "The draft-07 files state no maximum, since tools with signed integers choke on it.",
  beyond_single: "The draft-07 files state no range for single floats.",
} as const;

export type BlindSpot = keyof typeof BLIND_SPOTS;

/** One line of the corpus. */
export interface CorpusRecord {
  id: string;
  /** What the document is to be read as. */
  type: string;
  /** The published schemas that decide about it, without draft, view and ending. */
  schemas: string[];
  /** The text, to be read as it is. */
  document: string;
  valid: boolean;
  /** Of the first fault. */
  code: IssueCode | null;
  /** Where the first fault is. */
  pointer: string | null;
  /** In words, where somebody wrote them. */
  why: string | null;
  /** What a writer prints for a valid document. */
  canonical: string | null;
  /** Whether the document has every key that a writer prints. */
  complete: boolean | null;
  /** Null where schemas of both drafts give the verdict. */
  json_schema: { reason: BlindSpot; decided_by: Draft[] } | null;
  /** What the Rust implementation does otherwise with it, by the names of the deviations. */
  deviations: string[];
}
