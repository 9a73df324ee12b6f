import { config } from "zod";

/**
 * Makes a function of code that returns one, in which helpers go by their names
 * and constants by c0, c1 and so on. Returns undefined where code may not be made
 * from text: under a content security policy, on an edge runtime, or where Zod was
 * told so with `z.config({ jitless: true })`.
 */
export function makeFunction<F>(
  code: string,
  helpers: Record<string, unknown>,
  constants: readonly unknown[],
): F | undefined {
  if (config().jitless === true) return undefined;
  const names = [...Object.keys(helpers), ...constants.map((_, i) => `c${i}`)];
  try {
    const make = new Function(...names, `"use strict";\n${code}`) as (...values: unknown[]) => F;
    return make(...Object.values(helpers), ...constants);
  } catch {
    return undefined;
  }
}
