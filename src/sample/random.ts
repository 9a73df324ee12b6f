/** Numbers that look like chance and are decided by a seed. */
export interface Random {
  u64(): bigint;
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** A number from `min` to `max` with so many decimal digits. */
  decimal(min: number, max: number, digits: number): number;
  pick<T>(list: readonly T[]): T;
}

const TWO_32 = 2 ** 32;
/** Up to this many choices, a product of two remainders is exact in a double. */
const MAX_EXACT_CHOICES = 2 ** 26;

/**
 * SplitMix64, in halves of 32 bits, since bigints would take several times as long.
 * What a seed gives is promised for ever: samples and the example ledgers hang on it.
 */
export function randomFrom(seed: bigint): Random {
  // The state, then the number that was drawn last: a typed array, since plain variables would be boxed.
  const half = new Uint32Array(4);
  half[0] = Number((seed >> 32n) & 0xffffffffn);
  half[1] = Number(seed & 0xffffffffn);

  function advance(): void {
    const sum = (half[1] as number) + 0x7f4a7c15;
    half[0] = (half[0] as number) + 0x9e3779b9 + (sum >= TWO_32 ? 1 : 0);
    half[1] = sum;
    half[2] = half[0];
    half[3] = half[1];
    mix(half, 30, 0xbf58476d, 0x1ce4e5b9);
    mix(half, 27, 0x94d049bb, 0x133111eb);
    shift(half, 31);
  }

  const u64 = (): bigint => {
    advance();
    return (BigInt(half[2] as number) << 32n) | BigInt(half[3] as number);
  };
  const int = (min: number, max: number): number => {
    const choices = max - min + 1;
    if (choices > MAX_EXACT_CHOICES) return min + Number(u64() % BigInt(choices));
    advance();
    const high = half[2] as number;
    const low = half[3] as number;
    return min + (((high % choices) * (TWO_32 % choices) + low) % choices);
  };
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

function mix(half: Uint32Array, bits: number, factorHigh: number, factorLow: number): void {
  shift(half, bits);
  const high = half[2] as number;
  const low = half[3] as number;
  half[2] = highOfProduct(low, factorLow) + Math.imul(low, factorHigh) + Math.imul(high, factorLow);
  half[3] = Math.imul(low, factorLow);
}

function shift(half: Uint32Array, bits: number): void {
  const high = half[2] as number;
  const low = half[3] as number;
  half[2] = high ^ (high >>> bits);
  half[3] = low ^ ((low >>> bits) | (high << (32 - bits)));
}

/** The upper 32 of the 64 bits of a product. */
function highOfProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carried / 0x10000);
}
