import type * as z from "zod";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEventKind } from "../types/event.js";
import { compileSkimmer } from "./fast/fast-skim.js";
import { perSchema } from "./per-schema.js";
import { planOf } from "./plan.js";

/** What an envelope says of itself; its texts are as they are spelled between their quotes. */
export type EnvelopeSurface = Pick<ExperienceEventEnvelope, "event_id" | "occurred_at" | "tenant_id"> &
  EnvelopeTag;

export interface EnvelopeTag {
  readonly event: { readonly type: ExperienceEventKind };
}

/**
 * Proves that the document at an index of a text is an envelope of a known type,
 * and reads no more than its surface: for who wants to know that all is well, and
 * no more. Returns undefined for any document that is not in the form Rust's
 * writer prints, right or wrong.
 *
 * The text may be UTF-8 bytes read as Latin-1, once it is known that they are
 * UTF-8: all that a document has outside of its strings is ASCII, and inside of
 * them any character may stand.
 *
 * @param end where the document ends, if it is proved
 */
export function skimEnvelope(text: string, at: number, end: { at: number }): EnvelopeSurface | undefined {
  return skim(ExperienceEventEnvelopeSchema, "surface", text, at, end) as EnvelopeSurface | undefined;
}

/** Like {@link skimEnvelope}, for who does not even want the texts. */
export function skimEnvelopeTag(text: string, at: number, end: { at: number }): EnvelopeTag | undefined {
  return skim(ExperienceEventEnvelopeSchema, "tags", text, at, end) as EnvelopeTag | undefined;
}

const skimmersOf = {
  surface: /* @__PURE__ */ perSchema((schema) => compileSkimmer(planOf(schema), "surface")),
  tags: /* @__PURE__ */ perSchema((schema) => compileSkimmer(planOf(schema), "tags")),
};

/**
 * Proves the document that starts at an index of a text, in the form Rust's writer
 * prints, and reads no more of it than the tags of the root's unions and, unless
 * only tags are wanted, the root's texts as they are spelled.
 */
export function skim(
  schema: z.core.$ZodType,
  depth: "surface" | "tags",
  text: string,
  at: number,
  end: { at: number },
): unknown {
  return skimmersOf[depth](schema)(text, at, end);
}
