import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

interface Schema {
  [key: string]: unknown;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
}

/** Ajv's compiled check by the package's own artifact. It says yes or no; it builds nothing. */
export function compileAjv(artifact: string, discriminator: boolean): (value: unknown) => boolean {
  const schema = JSON.parse(readFileSync(artifact, "utf8")) as Schema;
  if (discriminator) markUnions(schema);
  const check = new Ajv2020({ strict: true, discriminator, schemas: [] }).compile(schema);
  return (value) => check(value);
}

/** Names the tag of each union that has one, which is what Ajv's option asks for. */
function markUnions(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) return;
  const { oneOf } = schema as Schema;
  const tag = oneOf?.every((variant) => variant.properties?.type?.const !== undefined);
  if (tag === true) Object.assign(schema, { type: "object", discriminator: { propertyName: "type" } });
  Object.values(schema).forEach(markUnions);
}
