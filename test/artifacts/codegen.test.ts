import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Schema } from "../../scripts/json-schema/schema.js";
import type { CorpusRecord } from "../../scripts/conformance/record.js";
import { readDocument, readText, schemasOf } from "../support/schema-files.js";
import { schemasIn } from "../support/schema-walk.js";

const file = readDocument("codegen/ledger.schema.json") as Schema & { definitions: Record<string, Schema> };
const bundle = schemasOf("draft-07").get("ledger.writer") as Schema;

/** Every type of the writer's bundle that has a name, wherever in it. */
const types = new Map(
  [...schemasIn(bundle)].flatMap(({ schema }) =>
    schema.title === undefined ? [] : [[schema.title, schema]],
  ),
);

describe("the types for generators without unions", () => {
  test("are those of the writer's bundle, each once and by its name", () => {
    const inside = Object.values(file.definitions).flatMap(({ oneOf = [] }) =>
      oneOf.flatMap(({ title }) => title ?? []),
    );
    expect([...Object.keys(file.definitions), ...inside].sort()).toEqual([...types.keys()].sort());
    for (const [name, { title }] of Object.entries(file.definitions)) expect(title).toBe(name);
  });

  test("say what the bundle says, but for unions of objects, which are open", () => {
    for (const [name, own] of Object.entries(file.definitions)) {
      const { $schema: _, $id: __, definitions: ___, ...type } = types.get(name) as Schema;
      const { oneOf, ...rest } = type;
      const isOpen = oneOf?.every((option) => option.type === "object") ?? false;
      expect(own, name).toEqual(isOpen ? rest : type);
    }
  });

  test("take every canonical envelope, and each part by the type that its tag names", () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true }).addSchema(file, "types");
    const accepts = (type: string, value: unknown) => ajv.validate(`types#/definitions/${type}`, value);
    const envelopes = readText("conformance/documents.ndjson")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as CorpusRecord)
      .filter(({ type, valid }) => valid && type === "ExperienceEventEnvelope")
      .map(({ canonical }) => JSON.parse(canonical as string) as { event: { type: string } });
    expect(envelopes.length).toBeGreaterThan(500);
    for (const envelope of envelopes) {
      expect(accepts("ExperienceEventEnvelope", envelope)).toBe(true);
      expect(accepts(envelope.event.type, envelope.event), envelope.event.type).toBe(true);
    }
    expect(accepts("BudgetExceeded", { type: "FactPromoted", data: {} })).toBe(false);
  });
});
