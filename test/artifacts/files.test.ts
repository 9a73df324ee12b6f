import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EVENTS } from "../../scripts/json-schema/envelopes.js";
import { kebab } from "../../scripts/json-schema/names.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/index.js";
import { PAGES } from "../interop/support/snippets.js";
import { DRAFTS } from "../support/drafts.js";
import { ROOT } from "../support/npm.js";
import { readText, schemasOf } from "../support/schema-files.js";
import { schemasIn, target } from "../support/schema-walk.js";

test("both drafts have the same files: a bundle and a file an event in two views, and the queries", () => {
  const views = ["reader", "writer"];
  const expected = [
    ...views.map((view) => `ledger.${view}`),
    ...EVENTS.flatMap((event) => views.map((view) => `events/${kebab(event)}.${view}`)),
    ...["artifact-query", "event-query", "time-range"].map((query) => `queries/${query}`),
  ];
  expect(EVENTS).toEqual(EXPERIENCE_EVENT_KINDS);
  for (const { draft } of DRAFTS) expect([...schemasOf(draft).keys()].sort()).toEqual(expected.sort());
});

test("every $id is absolute and stands for one file", () => {
  const ids = DRAFTS.flatMap(({ draft }) => [...schemasOf(draft).values()].map(({ $id }) => $id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("urn:converge-experience-contract:2.1:2020-12:ledger.reader");
  expect(ids).toContain("urn:converge-experience-contract:2.1:draft-07:events:budget-exceeded.writer");
});

test("the pages for other languages validate by files of 2020-12, which alone say how large numbers may be", () => {
  const pages = PAGES.map((page) => readFileSync(join(ROOT, "docs", `${page}.md`), "utf8"));
  const readers = pages.flatMap((page) => page.match(/schemas\/\S+\.reader\.schema\.json/g) ?? []);
  expect(readers.length).toBeGreaterThan(4);
  expect(readers.filter((path) => !path.startsWith("schemas/2020-12/"))).toEqual([]);
});

describe.each(DRAFTS)("$draft", ({ draft, $schema, refs, keywords, ajv }) => {
  describe.each([...schemasOf(draft)])("%s", (name, file) => {
    const nodes = [...schemasIn(file)];
    const text = readText(`${draft}/${name}.schema.json`);

    test("is a valid schema of its draft, by the strictest of Ajv's settings", () => {
      expect(file.$schema).toBe($schema);
      expect(() => ajv().compile(file)).not.toThrow();
    });

    test("has an id made of its path, and none inside", () => {
      expect(file.$id).toBe(`urn:converge-experience-contract:2.1:${draft}:${name.replace("/", ":")}`);
      expect(text.match(/"\$id"/g)).toHaveLength(1);
      expect(text.match(/"\$schema"/g)).toHaveLength(1);
    });

    test("is an object by itself, not by reference", () => {
      expect(file.type).toBe("object");
      expect(file.$ref).toBeUndefined();
    });

    test("refers only to types of its own, and to all of them", () => {
      const used = nodes.flatMap(({ schema }) => schema.$ref ?? []);
      for (const $ref of used) expect(target(file, $ref), $ref).toBeDefined();
      const defined = Object.keys(file.$defs ?? file.definitions ?? {}).map((key) => refs + key);
      expect([...new Set(used)].sort()).toEqual(defined.sort());
    });

    test("gives no title twice", () => {
      const titles = nodes.flatMap(({ schema }) => schema.title ?? []);
      expect(new Set(titles).size).toBe(titles.length);
    });

    test("uses only keywords that all tools know", () => {
      const used = nodes.flatMap(({ schema }) => Object.keys(schema));
      expect(used.filter((key) => !keywords.has(key))).toEqual([]);
    });

    test("states the largest integer to the last digit", () => {
      const maxima = text.match(/(?<="maximum": )[^,\n]*/g) ?? [];
      expect(maxima.filter((digits) => digits !== "18446744073709551615")).toEqual([]);
    });

    test("is written with two spaces and a final line break", () => {
      const reprinted = JSON.stringify(JSON.parse(text), null, 2) + "\n";
      expect(text).toBe(reprinted.replaceAll("18446744073709552000", "18446744073709551615"));
    });
  });
});
