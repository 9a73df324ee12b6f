const MICRODOLLARS = 1_000_000n;

/** Microdollars in US dollars, exactly: `1.50`, `0.000001`. */
export function usdOf(microdollars: bigint): string {
  const fraction = String(microdollars % MICRODOLLARS).padStart(6, "0");
  return `${microdollars / MICRODOLLARS}.${fraction.replace(/0{1,4}$/, "")}`;
}
