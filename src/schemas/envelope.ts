import { ExperienceEventSchema } from "./event.js";
import { option, struct, text } from "./primitives.js";

export const ExperienceEventEnvelopeSchema = struct(
  "The unit that is stored, indexed and exchanged: an event with its identity, time and correlation.",
  () => ({
    event_id: text("Identity of the event; meant to be a ULID or UUID, any text is legal."),
    occurred_at: text("When it happened; meant to be RFC 3339, any text is legal."),
    tenant_id: option("Tenant the event belongs to; null when it belongs to none.", text()),
    correlation_id: option("What groups the events of one chain or run; null when nothing does.", text()),
    event: ExperienceEventSchema.describe("What happened."),
  }),
);
