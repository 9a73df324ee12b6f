import type * as z from "zod";
import type { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";

export type ExperienceEventEnvelope = z.output<typeof ExperienceEventEnvelopeSchema>;
export type ExperienceEventEnvelopeInput = z.input<typeof ExperienceEventEnvelopeSchema>;
