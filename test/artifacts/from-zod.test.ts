import { describe, expect, test } from "vitest";
import * as z from "zod";
import { namedTypes } from "../../scripts/json-schema/names.js";
import type { Schema } from "../../scripts/json-schema/schema.js";
import * as schemas from "../../src/schemas/index.js";
import { DRAFTS } from "../support/drafts.js";
import { schemasOf } from "../support/schema-files.js";
import { isTag, schemasIn } from "../support/schema-walk.js";

const ZOD_TYPES = namedTypes();

describe.each(DRAFTS)("$draft", ({ draft }) => {
  describe.each([...schemasOf(draft)])("%s", (name, file) => {
    const titled = [...schemasIn(file)]
      .map(({ schema }) => schema)
      .filter(({ title }) => title !== undefined);
    const structs = titled.flatMap((schema) => {
      const zod = zodOf(schema);
      return zod instanceof z.ZodObject ? [{ schema, shape: zod.shape }] : [];
    });

    test("has the keys of the Zod objects, in their order", () => {
      for (const { schema, shape } of structs) {
        expect(Object.keys(schema.properties ?? {}), schema.title).toEqual(Object.keys(shape));
      }
    });

    test("requires what Zod requires: of a reader what has no default, of a writer all", () => {
      const isRequired = ([, field]: [string, z.core.$ZodType]) =>
        (name.endsWith(".writer") ? field._zod.optout : field._zod.optin) === undefined;
      for (const { schema, shape } of structs) {
        const required = Object.entries(shape).filter(isRequired);
        expect(schema.required ?? [], schema.title).toEqual(required.map(([key]) => key));
      }
    });

    test("describes types and fields in Zod's words, wherever a description may stand", () => {
      for (const { schema, shape } of structs) {
        for (const [key, property] of Object.entries(schema.properties ?? {})) {
          const description = mayDescribe(property, draft) ? ownWords(shape[key]) : undefined;
          expect(property.description, `${schema.title}.${key}`).toBe(description);
        }
      }
      for (const schema of titled) {
        if (!isNarrowed(schema)) expect(schema.description, schema.title).toBe(zodOf(schema).description);
      }
    });

    test("gives a reader Zod's defaults, except for null", () => {
      for (const { schema, shape } of structs) {
        for (const [key, property] of Object.entries(schema.properties ?? {})) {
          const fallback = name.endsWith(".writer") ? undefined : defaultOf(shape[key]);
          expect(property.default, `${schema.title}.${key}`).toEqual(fallback ?? undefined);
        }
      }
    });

    test("lists the names of Zod's enums, in their order", () => {
      for (const schema of titled) {
        const zod = zodOf(schema);
        expect(schema.enum, schema.title).toEqual(zod instanceof z.ZodEnum ? zod.options : undefined);
      }
    });

    test("closes the objects that Zod closes, and no other", () => {
      for (const { schema } of structs) {
        const isStrict = (zodOf(schema) as z.ZodObject).def.catchall instanceof z.ZodNever;
        expect(schema.additionalProperties, schema.title).toBe(isStrict ? false : undefined);
      }
    });
  });
});

test("every schema of the contract is in some file", () => {
  const used = DRAFTS.flatMap(({ draft }) =>
    [...schemasOf(draft).values()].flatMap((file) => [...schemasIn(file)]),
  );
  const titles = new Set(used.map(({ schema }) => schema.title));
  // The fields of these two stand beside the tag of TraceLink, so nothing refers to them.
  const inlined = ["LocalTraceLink", "RemoteTraceLink"];
  expect([...ZOD_TYPES.keys()].filter((name) => !titles.has(name))).toEqual(inlined);
});

test("variants that the contract has no name for are named after their union", () => {
  const exported = new Set(Object.keys(schemas).map((key) => key.replace(/Schema$/, "")));
  expect([...ZOD_TYPES.keys()].filter((name) => !exported.has(name))).toEqual([
    "ArtifactKindKnown",
    "ArtifactKindOther",
    "PolicySnapshotKernel",
    "PolicySnapshotRouting",
    "PolicySnapshotRecall",
    "TraceLinkLocal",
    "TraceLinkRemote",
  ]);
});

function mayDescribe(property: Schema, draft: string): boolean {
  const isAnyJson = Object.keys(property).length === 0;
  return !isTag(property) && !isAnyJson && !(draft === "draft-07" && property.$ref !== undefined);
}

/** What a field says beyond its type. */
function ownWords(field: unknown): string | undefined {
  const isNamedType = [...ZOD_TYPES.values()].includes(field as z.ZodType);
  return isNamedType ? undefined : (field as z.ZodType).description;
}

function defaultOf(field: unknown): unknown {
  return field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
}

/** True for the root of a file that is about one event type. */
function isNarrowed({ title = "" }: Schema): boolean {
  return title.endsWith("Envelope") && !ZOD_TYPES.has(title);
}

function zodOf(schema: Schema): z.ZodType {
  const title = isNarrowed(schema) ? "ExperienceEventEnvelope" : (schema.title ?? "");
  return ZOD_TYPES.get(title) as z.ZodType;
}
