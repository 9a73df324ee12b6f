import { isUtf8 } from "node:buffer";
import { skimEnvelope, skimEnvelopeTag, type EnvelopeSurface, type EnvelopeTag } from "../../parse/skim.js";
import { BLOCK_BYTES } from "../reading/block.js";

/** Skims the document that starts at an index of a block; see `skimEnvelope`. */
export type Skim = (at: number, end: { at: number }) => EnvelopeTag | EnvelopeSurface | undefined;

/**
 * Returns undefined where the bytes are too many, or not all of them UTF-8.
 *
 * @param wantsTexts whether more than the event's type is wanted
 */
export function createSkim(bytes: Buffer, wantsTexts: boolean): Skim | undefined {
  if (bytes.length > BLOCK_BYTES || !isUtf8(bytes)) return undefined;
  // Byte for character: nothing has to be decoded, and an index is an offset.
  const text = bytes.toString("latin1");
  const skim = wantsTexts ? skimEnvelope : skimEnvelopeTag;
  return (at, end) => skim(text, at, end);
}

const PLAIN = /^[ -[\]-~]*$/;

/** A text of a surface that was skimmed, as it is meant. */
export function decodeSpelled(spelled: string): string {
  if (PLAIN.test(spelled)) return spelled;
  return JSON.parse(`"${Buffer.from(spelled, "latin1").toString("utf8")}"`) as string;
}
