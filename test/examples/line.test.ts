import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnvelopeJson, stringifyEnvelope } from "../../src/index.js";
import { PAGES } from "../interop/support/snippets.js";
import { ROOT } from "../support/npm.js";

const read = (path: string) => readFileSync(join(ROOT, "docs", path), "utf8");

test("the line that the pages on languages read is as a writer prints it, and needs all 64 bits", () => {
  const line = read("line.json").trimEnd();
  expect(stringifyEnvelope(parseEnvelopeJson(line))).toBe(line);
  expect(line).toContain('"seed":18446744073709551615,');
});

test.each(PAGES)("the page on %s says where that line is", (page) => {
  const text = read(`${page}.md`);
  expect(text).toContain('line.json"');
  expect(text).toContain("](line.json)");
});
