import * as exported from "../../src/schemas/index.js";
import { exportedTypes, unionOptions } from "./names.js";
import { typeNamed, type Schema, type Types } from "./schema.js";

const ENVELOPE = nameOf(exported.ExperienceEventEnvelopeSchema);
const EVENT = nameOf(exported.ExperienceEventSchema);

/** The names of the event types, in the contract's order. */
export const EVENTS: readonly string[] = unionOptions(exported.ExperienceEventSchema).map(nameOf);

export function envelope(types: Types): Schema {
  return typeNamed(ENVELOPE, types);
}

export function envelopeName(event: string): string {
  return `${event}Envelope`;
}

/** The envelope narrowed to one event type, so that an error speaks of that event alone. */
export function envelopeOf(event: string, types: Types): Schema {
  const whole = envelope(types);
  const properties = Object.entries(whole.properties ?? {}).map(([key, field]) => [
    key,
    field.$ref === EVENT ? { ...field, $ref: event } : field,
  ]);
  return {
    ...whole,
    title: envelopeName(event),
    description: `An ${ENVELOPE} around ${event}. ${typeNamed(event, types).description}`,
    properties: Object.fromEntries(properties) as Record<string, Schema>,
  };
}

function nameOf(schema: unknown): string {
  for (const [name, candidate] of exportedTypes(exported)) if (candidate === schema) return name;
  throw new Error("An event type must be exported from src/schemas");
}
