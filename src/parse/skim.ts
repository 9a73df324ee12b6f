import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEventKind } from "../types/event.js";
import { envelopePlan } from "./contract-plans.js";
import { compileSkimmer } from "./fast/fast-skim.js";
import { lazily } from "./lazily.js";

/** What an envelope says of itself; its texts are as they are spelled between their quotes. */
export type EnvelopeSurface = Pick<ExperienceEventEnvelope, "event_id" | "occurred_at" | "tenant_id"> &
  EnvelopeTag;

export interface EnvelopeTag {
  readonly event: { readonly type: ExperienceEventKind };
}

const surfaceSkimmer = /* @__PURE__ */ lazily(() => compileSkimmer(envelopePlan(), "surface"));

const tagSkimmer = /* @__PURE__ */ lazily(() => compileSkimmer(envelopePlan(), "tags"));

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
  return surfaceSkimmer()(text, at, end) as EnvelopeSurface | undefined;
}

/** Like {@link skimEnvelope}, for who does not even want the texts. */
export function skimEnvelopeTag(text: string, at: number, end: { at: number }): EnvelopeTag | undefined {
  return tagSkimmer()(text, at, end) as EnvelopeTag | undefined;
}
