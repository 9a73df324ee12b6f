import { ByteUnits } from "./byte-units.js";
import type { UnitArray } from "./unit-array.js";
import { WideUnits } from "./wide-units.js";

/** Most texts fit into the first array. */
const LEAST_LENGTH = 1 << 15;

/** Arrays up to this length are kept, since to make one takes longer than to fill it: 2 MiB on Node, 3 elsewhere. */
export const KEPT_LENGTH = 1 << 20;

/** Not in use at the moment. */
let spare: UnitArray | undefined;

let Units: typeof WideUnits | typeof ByteUnits | undefined;

/** The units of a text, to be given back when they are no longer looked at. */
export function takeUnits(text: string): UnitArray {
  Units ??= WideUnits.isAvailable() ? WideUnits : ByteUnits;
  let units = spare;
  if (units !== undefined && text.length <= units.capacity) spare = undefined;
  else units = new Units(roomFor(text.length));
  units.load(text);
  return units;
}

/** Powers of two, so that texts that get longer little by little do not need a new array each. */
function roomFor(length: number): number {
  return length > KEPT_LENGTH ? length : Math.max(LEAST_LENGTH, 2 ** Math.ceil(Math.log2(length)));
}

export function giveBack(units: UnitArray): void {
  if (units.capacity <= KEPT_LENGTH) spare = units;
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
