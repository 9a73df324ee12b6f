import type { CorpusRecord } from "../../../scripts/conformance/record.js";
import { hasUnsafeIntegers, sayTheSame } from "./compare.js";
import type { RewriteLine, VerdictLine } from "./protocol.js";

/** A disagreement that is known, has a reason, and can't be mended here. */
export interface Exception<L> {
  name: string;
  reason: string;
  tools: readonly string[];
  concerns(record: CorpusRecord, line: L): boolean;
}

export const VALIDATOR_EXCEPTIONS: readonly Exception<VerdictLine>[] = [
  {
    name: "2^64",
    reason: "holds numbers as doubles, and as doubles 2^64 and the maximum, 2^64−1, are the same",
    tools: ["Node ajv", "Node @hyperjump/json-schema", "Rust boon"],
    concerns: ({ code, document, pointer }) =>
      (code === "integer_out_of_range" || code === "invalid_integer") &&
      valueAt(JSON.parse(document), pointer) === 2 ** 64,
  },
];

export const GENERATOR_EXCEPTIONS: readonly Exception<RewriteLine>[] = [
  {
    name: "unions without types",
    reason:
      "makes `Object` of a union, so that unknown keys inside it are kept instead of dropped (joelittlejohn/jsonschema2pojo#392)",
    tools: ["Java jsonschema2pojo"],
    concerns: ({ canonical }, { form, written }) =>
      form === "document" &&
      written !== null &&
      sayTheSame(written, canonical ?? "", { single: true, extraKeys: true }),
  },
  {
    name: "64-bit integers",
    reason:
      "types them as `number`, which rounds beyond 2^53; this package's own types and reader don't (bcherny/json-schema-to-typescript#527)",
    tools: ["TypeScript json-schema-to-typescript"],
    concerns: ({ canonical }, { error }) => !error && hasUnsafeIntegers(canonical ?? ""),
  },
];

function valueAt(value: unknown, pointer: string | null): unknown {
  const steps = (pointer ?? "").split("/").slice(1);
  return steps.reduce((at, step) => (at as Record<string, unknown>)[step], value);
}
