import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closure } from "../../scripts/json-schema/closure.js";
import { convert } from "../../scripts/json-schema/convert.js";
import { OPENAPI } from "../../scripts/json-schema/dialect.js";
import { exportedTypes, kebab, namedTypes } from "../../scripts/json-schema/names.js";
import type { Schema } from "../../scripts/json-schema/schema.js";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { stringifyJson } from "../../src/parse/stringify.js";
import { f32, f64 } from "../../src/schemas/primitives.js";
import * as queries from "../../src/schemas/query.js";
import { fixturesIn } from "../support/fixture-folders.js";
import { readDocument, readText } from "../support/schema-files.js";
import { schemasIn, target } from "../support/schema-walk.js";

const PATH = "openapi/ledger.openapi.json";

const document = readDocument(PATH) as {
  openapi: string;
  info: { version: string };
  components: { schemas: Record<string, Schema> };
};
const components = document.components.schemas;
const nodes = Object.values(components).flatMap((schema) => [...schemasIn(schema)]);

describe("the OpenAPI document", () => {
  test("is of version 3.1 and of the contract's version", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info.version).toBe(CONTRACT_VERSION);
  });

  test("has every type of the contract that something refers to", () => {
    const inlined = ["LocalTraceLink", "RemoteTraceLink"];
    const expected = [...namedTypes().keys()].filter((name) => !inlined.includes(name));
    expect(Object.keys(components)).toEqual(expected.sort());
    for (const [key, schema] of Object.entries(components)) expect(schema.title).toBe(key);
  });

  test("refers only to its own components", () => {
    for (const { schema } of nodes)
      if (schema.$ref) expect(target(document, schema.$ref), schema.$ref).toBeDefined();
  });

  test("has unions of references, told apart by a discriminator with a complete mapping", () => {
    const unions = Object.values(components).filter(({ oneOf }) => oneOf !== undefined);
    for (const { title, oneOf = [], discriminator } of unions) {
      const references = oneOf.map(({ $ref = "" }) => $ref);
      expect(references.every((ref) => target(document, ref) !== undefined)).toBe(true);
      if (title === "ArtifactKind") continue;
      expect(Object.values(discriminator?.mapping ?? {})).toEqual(references);
      for (const [tag, ref] of Object.entries(discriminator?.mapping ?? {})) {
        const variant = target(document, ref) as Schema;
        expect(variant.properties?.[discriminator?.propertyName ?? ""]).toEqual({
          type: "string",
          const: tag,
        });
      }
    }
    expect(unions.map(({ title }) => title)).toEqual([
      "ArtifactKind",
      "ExperienceEvent",
      "PolicySnapshot",
      "TraceLink",
    ]);
    expect(components.ArtifactKind?.discriminator).toBeUndefined();
  });

  test("says of every number what it is in Rust", () => {
    for (const { schema, pointer } of nodes) {
      const types = [schema.type].flat();
      if (types.includes("integer")) expect(schema.format, pointer).toBe("uint64");
      else if (types.includes("number")) expect(schema.format, pointer).toMatch(/^(float|double)$/);
      else expect(schema.format, pointer).toBeUndefined();
    }
  });

  test("states no maximum of an integer, which generators overflow at: its format says it", () => {
    expect(nodes.filter(({ schema }) => schema.maximum !== undefined)).toEqual([]);
  });

  test("tells single precision from double as the schemas do", () => {
    for (const [name, type] of namedTypes()) {
      const shape: z.ZodRawShape = type instanceof z.ZodObject ? type.shape : {};
      for (const [key, field] of Object.entries(shape)) {
        const format = components[name]?.properties?.[key]?.format;
        if (field._zod.parent === f32()) expect(format ?? "float", `${name}.${key}`).toBe("float");
        if (field._zod.parent === f64()) expect(format ?? "double", `${name}.${key}`).toBe("double");
      }
    }
    expect(components.CandidateScore?.properties?.score?.format).toBe("double");
    expect(components.SamplerParams?.properties?.top_p?.format).toBe("float");
  });

  describe("takes every legal query, sparse or full", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, "openapi");
    test.each([...exportedTypes(queries).keys()])("%s", (name) => {
      const accepts = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
      for (const fixture of fixturesIn(kebab(name)))
        expect(accepts(JSON.parse(stringifyJson(fixture.document))), fixture.name).toBe(true);
      expect(accepts({ limit: "1", start: 1 })).toBe(false);
    });
  });

  test("has what queries share with events in one form: no view changes it", () => {
    const [reader, writer] = [convert("reader"), convert("writer")];
    const names = [...exportedTypes(queries).keys()];
    const roots = names.map((name): Schema => ({ $ref: OPENAPI.refs + name }));
    const shared = Object.keys(closure(roots, OPENAPI, reader)).filter((name) => !names.includes(name));
    expect(shared.length).toBeGreaterThan(2);
    for (const name of shared) expect(reader.get(name), name).toEqual(writer.get(name));
  });

  test("leaves the keywords of a schema file to schema files", () => {
    expect(readText(PATH)).not.toMatch(/"(\$id|\$schema|\$defs|definitions)"/);
  });
});
