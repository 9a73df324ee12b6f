import { ByteUnits } from "./byte-units.js";
import type { UnitArray } from "./unit-array.js";
import { WideUnits } from "./wide-units.js";

/** Texts up to this length share an array, since to make one takes longer than to fill it. */
export const SHARED_LENGTH = 1 << 15;

/** Not in use at the moment. */
let spare: UnitArray | undefined;

let Units: typeof WideUnits | typeof ByteUnits | undefined;

/** The units of a text, to be given back when they are no longer looked at. */
export function takeUnits(text: string): UnitArray {
  const isShort = text.length <= SHARED_LENGTH;
  Units ??= WideUnits.isAvailable() ? WideUnits : ByteUnits;
  const units = (isShort ? spare : undefined) ?? new Units(Math.max(text.length, SHARED_LENGTH));
  if (isShort) spare = undefined;
  units.load(text);
  return units;
}

/** A long array is let go: it would stay in memory for good. */
export function giveBack(units: UnitArray): void {
  if (units.capacity === SHARED_LENGTH) spare = units;
}

/** No array of units has this, so that names that are no ASCII have to be read to be known. */
const NO_UNIT = 0x10000;

export type SpelledUnits = Uint32Array;

/** A name, spelled as it stands in a text, to be compared with the units of one. */
export function unitsOfName(spelled: string): SpelledUnits {
  return Uint32Array.from({ length: spelled.length }, (_, i) => {
    const unit = spelled.charCodeAt(i);
    return unit < 0x80 ? unit : NO_UNIT;
  });
}
