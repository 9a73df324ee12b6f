import type * as z from "zod";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/envelope.js";
import * as queries from "../../src/schemas/query.js";
import { EVENTS } from "../json-schema/envelopes.js";
import { exportedTypes, kebab } from "../json-schema/names.js";

export const ENVELOPE = "ExperienceEventEnvelope";

const READABLE = new Map<string, z.ZodType>([
  [ENVELOPE, ExperienceEventEnvelopeSchema],
  ...[...exportedTypes(queries)].map(([name, schema]) => [name, schema as z.ZodType] as const),
]);

/** The type of the documents in a folder of fixtures. */
export function typeOfFolder(folder: string): string {
  return [...READABLE.keys()].find((name) => kebab(name) === folder) ?? ENVELOPE;
}

export function readableTypes(): string[] {
  return [...READABLE.keys()];
}

export function schemaOf(type: string): z.ZodType {
  const schema = READABLE.get(type);
  if (schema === undefined) throw new Error(`No document is of the type ${type}`);
  return schema;
}

export function isEnvelope(type: string): boolean {
  return type === ENVELOPE;
}

/** The published schemas that a document answers to, without draft, view and ending. */
export function schemasFor(type: string, document: string): string[] {
  if (!isEnvelope(type)) return [`queries/${kebab(type)}`];
  const event = EVENTS.find((name) => name === eventTypeIn(document));
  return event === undefined ? ["ledger"] : ["ledger", `events/${kebab(event)}`];
}

function eventTypeIn(document: string): unknown {
  try {
    return (JSON.parse(document) as { event?: { type?: unknown } | null } | null)?.event?.type;
  } catch {
    return undefined;
  }
}
