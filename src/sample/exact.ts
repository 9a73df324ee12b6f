/** What the contract's 64-bit fields hold: a number while it is safe, a bigint beyond. */
export function exact(integer: bigint): number | bigint {
  return integer <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(integer) : integer;
}
