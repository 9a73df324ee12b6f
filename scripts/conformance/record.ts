import * as z from "zod";
import { ISSUE_CODES, type IssueCode } from "../../src/parse/issue.js";
import { DEVIATION_IDS } from "./deviations.js";
import { readableTypes } from "./types.js";

export const DRAFTS = ["2020-12", "draft-07"] as const;

export type Draft = (typeof DRAFTS)[number];

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

export const CorpusRecordSchema = z
  .strictObject({
    id: z.string().describe("Names the record; unique in the file."),
    type: z.enum(readableTypes()).describe("What the document is to be read as."),
    schemas: z
      .array(z.string())
      .describe("Published schemas that decide about it, without draft, view and ending; all must agree."),
    document: z.string().describe("The text, to be given to the reader as it is."),
    valid: z.boolean().describe("Whether a reader must accept it."),
    code: z
      .enum(Object.keys(ISSUE_CODES) as IssueCode[])
      .nullable()
      .describe("What is wrong first; null for a valid document."),
    pointer: z.string().nullable().describe("Where it is, as a JSON Pointer; null for a valid document."),
    why: z
      .string()
      .nullable()
      .describe("What is special about it, in words; null where code and id say enough."),
    canonical: z
      .string()
      .nullable()
      .describe("What a writer prints after reading it; null for an invalid one."),
    complete: z
      .boolean()
      .nullable()
      .describe("Whether it has every key a writer prints; null for an invalid one."),
    json_schema: z
      .strictObject({
        reason: z.enum(Object.keys(BLIND_SPOTS) as BlindSpot[]),
        decided_by: z.array(z.enum(DRAFTS)),
      })
      .nullable()
      .describe(
        "Null where schemas of both drafts give the verdict; else why they can't, and which still do.",
      ),
    deviations: z
      .array(z.enum(DEVIATION_IDS))
      .describe(
        "What the Rust implementation does otherwise with the document, by the names in the README; empty where it gives the same verdict and the same canonical form.",
      ),
  })
  .describe("One document of the conformance corpus, and what the contract says of it.");

/** One line of `documents.ndjson`. */
export type CorpusRecord = z.infer<typeof CorpusRecordSchema>;
