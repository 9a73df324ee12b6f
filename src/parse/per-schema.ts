import type * as z from "zod";

/** A function that makes something of a schema once, when it is first asked for. */
export function perSchema<T>(make: (schema: z.core.$ZodType) => T): (schema: z.core.$ZodType) => T {
  const made = new WeakMap<z.core.$ZodType, T>();
  let lastSchema: z.core.$ZodType | undefined;
  let last: T | undefined;
  return (schema) => {
    // Mostly it is the same as before, and a look into the map costs as much as checking a string.
    if (schema === lastSchema && last !== undefined) return last;
    const found = made.get(schema) ?? make(schema);
    made.set(schema, found);
    lastSchema = schema;
    last = found;
    return found;
  };
}
