import type * as z from "zod";
import type { ExperienceEventSchema } from "../schemas/event.js";

export type ExperienceEvent = z.output<typeof ExperienceEventSchema>;
export type ExperienceEventInput = z.input<typeof ExperienceEventSchema>;

/** The name of an event type. */
export type ExperienceEventKind = ExperienceEvent["type"];
export type ExperienceEventKindInput = ExperienceEventInput["type"];

/** The event of one type: `ExperienceEventOf<"BudgetExceeded">`. */
export type ExperienceEventOf<K extends ExperienceEventKind> = Extract<ExperienceEvent, { type: K }>;
