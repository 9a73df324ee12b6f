import type { EnvelopeSurface, EnvelopeTag } from "../../parse/skim.js";

/** Skims the document that starts at an index of a block's text, and notes where it ends; see `skimEnvelope`. */
export type Skim<Surface> = (text: string, at: number, end: { at: number }) => Surface | undefined;

const PLAIN = /^[ -[\]-~]*$/;

/** A text of a surface that was skimmed, as it is meant. */
export function decodeSpelled(spelled: string): string {
  if (PLAIN.test(spelled)) return spelled;
  return JSON.parse(`"${Buffer.from(spelled, "latin1").toString("utf8")}"`) as string;
}

/** What a sound document says of itself: its type at least, and its texts where somebody looks. */
export type AnySurface = EnvelopeTag | EnvelopeSurface;

export type Surface = Omit<EnvelopeSurface, "event">;

/** Stands in where nobody looks. */
export const NO_SURFACE: Surface = { event_id: "", occurred_at: "", tenant_id: null };

/** The texts of a surface that was skimmed, as they are meant. */
export function decodeSurface({ event_id, occurred_at, tenant_id }: Surface): Surface {
  return {
    event_id: decodeSpelled(event_id),
    occurred_at: decodeSpelled(occurred_at),
    tenant_id: tenant_id === null ? null : decodeSpelled(tenant_id),
  };
}
