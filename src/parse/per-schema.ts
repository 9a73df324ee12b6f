import type * as z from "zod";

/** A function that makes something of a schema once, when it is first asked for. */
export function perSchema<T>(make: (schema: z.core.$ZodType) => T): (schema: z.core.$ZodType) => T {
  const made = new WeakMap<z.core.$ZodType, T>();
  let lastSchema: z.core.$ZodType | undefined;
  let last: T;
  return (schema) => {
    // Mostly it is the same as before, and a look into the map costs as much as checking a string.
    if (schema === lastSchema) return last;
    last = made.get(schema) ?? make(schema);
    made.set(schema, last);
    lastSchema = schema;
    return last;
  };
}
