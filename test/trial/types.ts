import * as z from "zod";
import * as schemas from "../../src/schemas/index.js";
import { slotOf, type Slot } from "./shape.js";

/** A type that the judge knows too. */
export interface JudgedType {
  name: string;
  schema: z.ZodType;
  slot: Slot;
}

/** The judge knows it, but it has no schema here: nothing in the ledger holds one. */
export const TYPES_WITHOUT_SCHEMA: readonly string[] = ["ReplayIntegrityViolation"];

// In Rust the variants of an enum are no types of their own.
const variants = new Set<string>(schemas.EXPERIENCE_EVENT_KINDS.flatMap((kind) => [kind, `${kind}Data`]));

/** The types that have a schema here and a name in Rust, sorted by name. */
export const JUDGED_TYPES: readonly JudgedType[] = Object.entries(schemas)
  .filter((entry): entry is [string, z.ZodType & (typeof entry)[1]] => entry[1] instanceof z.ZodType)
  .map(([key, schema]) => ({ name: key.replace(/Schema$/, ""), schema, slot: slotOf(schema) }))
  .filter(({ name }) => !variants.has(name))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const byName = new Map(JUDGED_TYPES.map((type) => [type.name, type]));
const byDef = new Map(JUDGED_TYPES.map((type) => [type.slot.def, type]));

export function typeNamed(name: string): JudgedType {
  const type = byName.get(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
}

/** The named type that a slot holds, if it is one. */
export function typeIn(slot: Slot): JudgedType | undefined {
  return byDef.get(slot.def);
}
