import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { zodToJsonSchema } from "zod-to-json-schema";
import { readDocument } from "../support/schema-files.js";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/index.js";

// The reason why the artifacts come from Zod's own converter. When this fails, that decision is due again.
test("zod-to-json-schema makes of our envelope a schema that accepts garbage", () => {
  const converted = zodToJsonSchema(ExperienceEventEnvelopeSchema as never);
  expect(Object.keys(converted)).toEqual(["$schema"]);
  const accepts = new Ajv().compile(converted as object);
  const publishedAccepts = new Ajv().compile(readDocument("draft-07/ledger.reader.schema.json") as object);
  for (const garbage of ["garbage", null, 7, [], { event_id: 7 }]) {
    expect(accepts(garbage)).toBe(true);
    expect(publishedAccepts(garbage)).toBe(false);
  }
});
