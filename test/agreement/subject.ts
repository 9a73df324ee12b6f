import type * as z from "zod";
import { exportedTypes, kebab } from "../../scripts/json-schema/names.js";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/index.js";
import * as queries from "../../src/schemas/query.js";

export type Parse = (document: unknown) => Result;

/** What every way to read has in common. */
export interface Result {
  success: boolean;
  data?: unknown;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] };
}

const parseEnvelope: Parse = (document) => ExperienceEventEnvelopeSchema.safeParse(document);

const QUERIES = new Map(
  [...exportedTypes(queries)].map(([name, schema]) => [kebab(name), schema as z.ZodType]),
);

export function isQuery(folder: string): boolean {
  return QUERIES.has(folder);
}

/** What the package reads the documents of a fixture folder with. */
export function parserOf(folder: string): Parse {
  const query = QUERIES.get(folder);
  return query === undefined ? parseEnvelope : (document) => query.safeParse(document);
}
