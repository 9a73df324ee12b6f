import { parse } from "lossless-json";
import * as z from "zod";

type Read = (value: unknown) => unknown;

/** The package's own schemas as Zod reads them, with or without code made at run time. */
export function makeZod(schema: z.ZodType, jitless: boolean): Read {
  return (value) => schema.safeParse(value, { jitless }).data;
}

export function makeCompiledZod(schema: z.ZodType): Read {
  const compiled = z.compile(schema);
  return (value) => compiled.safeParse(value).data;
}

/** Integers beyond 2^53 as bigint, as the schemas want them. */
export function parseLossless(text: string): unknown {
  return parse(text, undefined, (digits): unknown => {
    const value = Number(digits);
    return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(digits)
      ? BigInt(digits)
      : value;
  });
}
