import { compileTextReader } from "./fast/fast-text.js";
import { perSchema } from "./per-schema.js";
import { planOf, type Field } from "./plan.js";

/** How texts are read as one schema wants them. */
export interface TextRoad {
  readonly plan: Field;
  /** Reads a text in the form that Rust's writer prints; undefined for any other. */
  readonly fastRead: (text: string) => unknown;
}

/** @throws TypeError when the schema has parts that the contract does not use */
export const textRoadOf = /* @__PURE__ */ perSchema((schema): TextRoad => {
  const plan = planOf(schema);
  return { plan, fastRead: compileTextReader(plan) };
});
