import { describe, expect, test } from "vitest";
import type { Schema } from "../../scripts/json-schema/schema.js";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { readDocument, readText, schemasOf } from "../support/schema-files.js";
import { schemasIn, target } from "../support/schema-walk.js";

const PATH = "asyncapi/ledger.asyncapi.json";

interface Reference {
  $ref: string;
}

const document = readDocument(PATH) as {
  asyncapi: string;
  id: string;
  info: { version: string };
  channels: Record<string, { messages: Record<string, Reference> }>;
  components: {
    messages: Record<string, { name: string; summary: string; payload: Reference }>;
    schemas: Record<string, Schema>;
  };
};
const { messages, schemas } = document.components;

describe("the AsyncAPI document", () => {
  test("is of version 3.0 and of the contract's version", () => {
    expect(document.asyncapi).toBe("3.0.0");
    expect(document.id).toBe("urn:converge-experience-contract:2.1:asyncapi:ledger");
    expect(document.info.version).toBe(CONTRACT_VERSION);
  });

  test("has one message an event, all on one channel", () => {
    expect(Object.keys(messages)).toEqual([...EXPERIENCE_EVENT_KINDS]);
    const [channel] = Object.values(document.channels);
    expect(Object.values(document.channels)).toHaveLength(1);
    expect(Object.keys(channel?.messages ?? {})).toEqual([...EXPERIENCE_EVENT_KINDS]);
    for (const [event, { $ref }] of Object.entries(channel?.messages ?? {})) {
      expect(target(document, $ref)).toBe(messages[event]);
    }
  });

  test("gives a message the draft-07 writer's form of its event", () => {
    const files = [...schemasOf("draft-07")].filter(
      ([name]) => name.startsWith("events/") && name.endsWith(".writer"),
    );
    const payloads = Object.values(messages).map(({ payload }) => target(document, payload.$ref) as Schema);
    expect(payloads).toHaveLength(files.length);
    for (const [name, { $schema, $id, definitions, ...root }] of files) {
      const payload = payloads.find(({ title }) => title === root.title);
      expect(payload, name).toEqual(asComponent(root));
      for (const [key, type] of Object.entries(definitions ?? {}))
        expect(schemas[key], key).toEqual(asComponent(type));
    }
  });

  test("refers only to its own components, and leaves none unused", () => {
    const refs = [...readText(PATH).matchAll(/"\$ref": "(.*)"/g)].map(([, $ref = ""]) => $ref);
    for (const $ref of refs) expect(target(document, $ref), $ref).toBeDefined();
    const unused = Object.keys(schemas).filter((key) => !refs.includes(`#/components/schemas/${key}`));
    expect(unused).toEqual([]);
  });

  test("uses what draft-07 has, without formats and maxima", () => {
    const keywords = Object.values(schemas).flatMap((schema) =>
      [...schemasIn(schema)].flatMap((n) => Object.keys(n.schema)),
    );
    for (const key of ["const", "format", "maximum", "discriminator", "$defs", "$id"])
      expect(keywords).not.toContain(key);
  });
});

function asComponent(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll("#/definitions/", "#/components/schemas/"));
}
