/**
 * A number that looks drawn at random from 0 (included) to 1 (excluded), but is
 * the same for the same text, everywhere: two 32-bit hashes, well mixed, of which
 * 53 bits are taken.
 */
export function rankOf(text: string): number {
  let a = 0x2545f491;
  let b = 0x6a09e667;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b + unit, 0x85ebca77) ^ (b >>> 15);
  }
  a = mix(a ^ text.length ^ (b >>> 7));
  b = mix(b ^ a);
  return ((b >>> 0) * 2 ** 21 + (a >>> 11)) / 2 ** 53;
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
