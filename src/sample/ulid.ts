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
