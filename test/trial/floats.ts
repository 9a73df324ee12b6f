import type { Bytes } from "./bytes.js";

/** The largest f32; Rust makes infinity of what is beyond it by half a step. */
export const F32_MAX = 3.4028234663852886e38;
const F32_OVERFLOW = 3.4028235677973366e38;

/** What reading with several roundings can be away from the nearest float, in steps of the last digit. */
const STEPS = 2n;

const view = new DataView(new ArrayBuffer(8));

/** Doubles numbered in their order, so that neighbours differ by one. */
function ordinal(value: number): bigint {
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** Single floats numbered in their order. */
function ordinal32(value: number): bigint {
  view.setFloat32(0, value);
  const bits = BigInt(view.getInt32(0));
  return bits < 0n ? -(bits & 0x7fffffffn) : bits;
}

const isNear = (a: bigint, b: bigint): boolean => a - b <= STEPS && b - a <= STEPS;

/** How a double that Rust wrote relates to ours. */
export function compareDouble(ours: number, written: Bytes): "same" | "near" | "other" {
  const rust = Number(written);
  if (Object.is(ours, rust)) return "same";
  return ours !== rust && isNear(ordinal(ours), ordinal(rust)) ? "near" : "other";
}

/** The same for a single float, which ours keeps with the precision of a double. */
export function compareSingle(ours: number, written: Bytes): "same" | "narrowed" | "near" | "other" {
  const rust = Number(written);
  if (Object.is(ours, rust)) return "same";
  const [own, other] = [Math.fround(ours), Math.fround(rust)];
  if (Object.is(own, other)) return "narrowed";
  return own !== other && isNear(ordinal32(own), ordinal32(other)) ? "near" : "other";
}

/** True where a number token is so near to a limit that its spelling decides whether Rust takes it. */
export function isAtLimit(token: Bytes, isSingle: boolean): boolean {
  const magnitude = Math.abs(Number(token));
  if (magnitude >= 1.797693134862315e308) return true;
  return isSingle && Math.abs(magnitude - F32_OVERFLOW) < F32_OVERFLOW * 1e-12;
}

/** True where a number token may be infinite as a single float. */
export function exceedsSingle(token: Bytes): boolean {
  return Math.abs(Number(token)) >= F32_OVERFLOW * (1 - 1e-12);
}
