/** Skims the document that starts at an index of a block's text, and notes where it ends; see `skimEnvelope`. */
export type Skim<Surface> = (text: string, at: number, end: { at: number }) => Surface | undefined;

const PLAIN = /^[ -[\]-~]*$/;

/** A text of a surface that was skimmed, as it is meant. */
export function decodeSpelled(spelled: string): string {
  if (PLAIN.test(spelled)) return spelled;
  return JSON.parse(`"${Buffer.from(spelled, "latin1").toString("utf8")}"`) as string;
}
