import { ISSUE_CODES } from "../../src/parse/issue.js";
import { DEVIATION_IDS } from "./deviations.js";
import { urn } from "../json-schema/identity.js";
import { BLIND_SPOTS } from "./record.js";

const TEXT_OR_NULL = { type: ["string", "null"] };

/** A JSON Schema of one line of `documents.ndjson`. */
export function corpusSchema(types: readonly string[]) {
  const properties = {
    id: { description: "Names the record; unique in the file.", type: "string" },
    type: { description: "What the document is to be read as.", type: "string", enum: types },
    schemas: {
      description: "Published schemas that decide about it, without draft, view and ending; all must agree.",
      type: "array",
      items: { type: "string" },
      minItems: 1,
    },
    document: { description: "The text, to be given to the reader as it is.", type: "string" },
    valid: { description: "Whether a reader must accept it.", type: "boolean" },
    code: {
      description: "What is wrong first; null for a valid document.",
      enum: [...Object.keys(ISSUE_CODES), null],
    },
    pointer: { description: "Where it is, as a JSON Pointer; null for a valid document.", ...TEXT_OR_NULL },
    why: {
      description: "What is special about it, in words; null where code and id say enough.",
      ...TEXT_OR_NULL,
    },
    canonical: {
      description: "What a writer prints after reading it; null for an invalid one.",
      ...TEXT_OR_NULL,
    },
    complete: {
      description: "Whether it has every key a writer prints; null for an invalid one.",
      type: ["boolean", "null"],
    },
    json_schema: {
      description:
        "Null where schemas of both drafts give the verdict; else why they can't, and which still do.",
      type: ["object", "null"],
      properties: {
        reason: { type: "string", enum: Object.keys(BLIND_SPOTS) },
        decided_by: { type: "array", items: { type: "string", enum: ["2020-12", "draft-07"] } },
      },
      required: ["reason", "decided_by"],
    },
    deviations: {
      description:
        "What the Rust implementation does otherwise with the document, by the names in the README; empty where it gives the same verdict and the same canonical form.",
      type: "array",
      items: { type: "string", enum: DEVIATION_IDS },
    },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: urn("2020-12", "conformance", "corpus"),
    title: "CorpusRecord",
    description: "One document of the conformance corpus, and what the contract says of it.",
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
