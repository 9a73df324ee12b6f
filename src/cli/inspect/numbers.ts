/** An integer with thousands apart, whatever its size: `12,345`. */
export function grouped(value: number | bigint): string {
  return value.toLocaleString("en-US");
}

/** An amount as the report has it, in dollars, with thousands apart: `$1,234.50`. */
export function dollars(usd: string): string {
  const [whole = "", fraction = ""] = usd.split(".");
  return `$${grouped(BigInt(whole))}.${fraction}`;
}

/** A part of a whole: `12.5 %`. Not 0 or 100 unless it is. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "";
  if (part === whole) return "100 %";
  const tenths = Math.round((part / whole) * 1000);
  const shown = part === 0 ? 0 : Math.min(Math.max(tenths, 1), 999);
  return `${(shown / 10).toFixed(1)} %`;
}
