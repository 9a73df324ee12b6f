import { createHash } from "node:crypto";

export interface Random {
  u64(): bigint;
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** A number from `min` to `max` with so many decimal digits. */
  decimal(min: number, max: number, digits: number): number;
  pick<T>(list: readonly T[]): T;
}

/**
 * Numbers that a label decides (SplitMix64): each chain draws from a source of its
 * own, so that adding a chain leaves the others as they are.
 */
export function randomFor(label: string): Random {
  let state = createHash("sha256").update(label).digest().readBigUInt64BE();
  const u64 = (): bigint => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
  const int = (min: number, max: number): number => min + Number(u64() % BigInt(max - min + 1));
  return {
    u64,
    int,
    decimal: (min, max, digits) => {
      const scale = 10 ** digits;
      return int(Math.round(min * scale), Math.round(max * scale)) / scale;
    },
    pick: <T>(list: readonly T[]) => list[int(0, list.length - 1)] as T,
  };
}
