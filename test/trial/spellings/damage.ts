import { items, type Bytes } from "../bytes.js";
import type { Random } from "../random.js";

/** What a document must not start or end with, and some white space that it may. */
export const ENDS: readonly Bytes[] = items(String.raw`
  x {} [] null 0 "" , } ] : { [ " %00 %0c %0b %c2%a0 %e2%80%a8 %ef%bb%bf %fe%ff %ff%fe // /**/ # %1e %1a \ ' %ff %c3 --
  %20 %0a %09%0d%0a %20%20%20 %20x %0a{}
`);

const TOKENS = items(String.raw`
  " \ \u \ud800 \udc00 { } [ ] , : null true 0 1 - . e E 1e400 %00 %80 %ff %c3%a9 %ed%a0%80 %ef%bb%bf %20 %0a "type" "data"
  {"a":1} [] 18446744073709551616 "Local" __proto__
`);

type Damage = (bytes: Bytes, random: Random) => Bytes;

const spliced = (bytes: Bytes, from: number, to: number, put: Bytes): Bytes =>
  bytes.slice(0, from) + put + bytes.slice(to);

const anyByte = (random: Random): Bytes => String.fromCharCode(random.below(256));

const DAMAGES: readonly Damage[] = [
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => bytes.slice(random.below(bytes.length)),
  (bytes, random) => {
    const at = random.below(bytes.length);
    const flipped = bytes.charCodeAt(at) ^ (1 << random.below(8));
    return spliced(bytes, at, at + 1, String.fromCharCode(flipped & 0xff));
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return spliced(bytes, at, at + 1, anyByte(random));
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return spliced(bytes, at, at, random.oneIn(2) ? anyByte(random) : random.pick(TOKENS));
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return spliced(bytes, at, at + 1 + random.below(random.pick([1, 1, 4, 40])), "");
  },
  (bytes, random) => {
    const from = random.below(bytes.length);
    const to = from + random.below(60);
    return spliced(bytes, to, to, bytes.slice(from, to));
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return spliced(bytes, at, at + 2, `${bytes.charAt(at + 1)}${bytes.charAt(at)}`);
  },
  (bytes, random) => {
    // From one member's or item's end to another's, so that a structure often survives.
    const commas = Array.from(bytes.matchAll(/[,{[]/g), ({ index }) => index);
    if (commas.length === 0) return bytes;
    const from = random.pick(commas);
    return spliced(bytes, from, random.pick(commas), "");
  },
];

/** Damage to one or a few bytes, anywhere. */
export function damage(bytes: Bytes, random: Random): Bytes {
  return bytes === "" ? anyByte(random) : random.pick(DAMAGES)(bytes, random);
}

/** Something before or behind the document, or the document in an encoding that is none of JSON's. */
export function dress(bytes: Bytes, random: Random): Bytes {
  const end = random.pick(ENDS);
  switch (random.below(6)) {
    case 0:
    case 1:
      return end + bytes;
    case 2:
      return bytes + bytes;
    case 3:
      return random.oneIn(8) ? bytes.replaceAll(/[^]/g, "$&\0") : bytes + end;
    default:
      return bytes + end;
  }
}
