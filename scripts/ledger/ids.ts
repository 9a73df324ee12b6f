import { createHash } from "node:crypto";
import type { Random } from "./random.js";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 48 bits of time and 80 random ones, in Crockford's base 32: sorts by time. */
export function ulid(at: number, random: Random): string {
  let bits = (BigInt(at) << 80n) | ((random.u64() & 0xffffn) << 64n) | random.u64();
  let id = "";
  for (let i = 0; i < 26; i++) {
    id = (CROCKFORD[Number(bits & 31n)] as string) + id;
    bits >>= 5n;
  }
  return id;
}

export function sha256(of: string): string {
  return `sha256:${createHash("sha256").update(of).digest("hex")}`;
}

/** What the contract's 64-bit fields hold: a number while it is safe, a bigint beyond. */
export function exact(integer: bigint): number | bigint {
  return integer <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(integer) : integer;
}

/** What writers put where nothing is limited. */
export const NO_LIMIT = 2n ** 64n - 1n;
