import { EVENTS } from "../../scripts/json-schema/envelopes.js";
import { kebab } from "../../scripts/json-schema/names.js";
import type { View } from "../../scripts/json-schema/schema.js";
import type { Validator } from "../support/validators.js";
import { isQuery } from "./subject.js";

/**
 * The published schemas that a document answers to: the bundle, and the file of
 * its event type if it has one.
 */
export function schemasFor(folder: string, document: unknown, view: View): string[] {
  if (isQuery(folder)) return view === "reader" ? [`queries/${folder}`] : [];
  const type = (document as { event?: { type?: unknown } | null } | null)?.event?.type;
  const event = EVENTS.find((name) => name === type);
  return event === undefined ? [`ledger.${view}`] : [`ledger.${view}`, `events/${kebab(event)}.${view}`];
}

/** What one validator says of a document by each of some schemas. */
export function verdictsOf(validator: Validator, schemas: readonly string[], document: unknown): boolean[] {
  return schemas.map((schema) => validator.accepts(schema, document));
}
