import { registerSchema, validate, type SchemaObject } from "@hyperjump/json-schema/draft-2020-12";
import { Ajv, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Schema } from "../../scripts/json-schema/schema.js";
import { schemasOf } from "./schema-files.js";

/** Says whether a document is valid by a published schema, named as `ledger.reader` or `queries/time-range`. */
export type Accepts = (schema: string, document: unknown) => boolean;

export interface Validator {
  name: "Ajv 2020-12" | "Ajv draft-07" | "hyperjump 2020-12";
  accepts: Accepts;
}

/** Settings under which Ajv takes nothing it doesn't understand. */
export const AJV_STRICT: Options = { strict: true, validateFormats: true };

/** Validators that have nothing in common but the schema files, each with all files of its draft. */
export async function loadValidators(): Promise<Validator[]> {
  const [latest, draft07] = [schemasOf("2020-12"), schemasOf("draft-07")];
  return [
    { name: "Ajv 2020-12", accepts: withAjv(new Ajv2020(AJV_STRICT), latest) },
    { name: "Ajv draft-07", accepts: withAjv(new Ajv(AJV_STRICT), draft07) },
    { name: "hyperjump 2020-12", accepts: await withHyperjump(latest) },
  ];
}

function withAjv(ajv: Ajv | Ajv2020, schemas: Map<string, Schema>): Accepts {
  const compiled = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));
  return (schema, document) => found(compiled, schema)(document);
}

async function withHyperjump(schemas: Map<string, Schema>): Promise<Accepts> {
  const compiled = new Map<string, Awaited<ReturnType<typeof validate>>>();
  for (const [name, schema] of schemas) {
    registerSchema(schema as SchemaObject);
    compiled.set(name, await validate(schema.$id as string));
  }
  return (schema, document) => found(compiled, schema)(document as never).valid;
}

function found<T>(compiled: ReadonlyMap<string, T>, name: string): T {
  const validator = compiled.get(name);
  if (validator === undefined) throw new Error(`schemas-out has no ${name}`);
  return validator;
}
