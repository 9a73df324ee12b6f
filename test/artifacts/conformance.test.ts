import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { BytesRecord } from "../../scripts/conformance/corpus.js";
import { judge } from "../../scripts/conformance/judge.js";
import type { CorpusRecord } from "../../scripts/conformance/record.js";
import { BLIND_SPOTS } from "../../scripts/conformance/record.js";
import { readableTypes, schemaOf } from "../../scripts/conformance/types.js";
import { ISSUE_CODES, safeParseJson, EXPERIENCE_EVENT_KINDS } from "../../src/index.js";
import { kebab } from "../../scripts/json-schema/names.js";
import { DEVIATIONS } from "../../scripts/conformance/deviations.js";
import { readDocument, readText, schemasOf } from "../support/schema-files.js";

const text = readText("conformance/documents.ndjson");
const records = lines(text) as CorpusRecord[];
const bytes = lines(readText("conformance/bytes.ndjson")) as BytesRecord[];

describe("the conformance corpus", () => {
  test("holds records of the published form, each by a name of its own", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(
      readDocument("conformance/corpus.schema.json") as object,
    );
    for (const record of records) expect(validate(record), record.id).toBe(true);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(new Set(records.map(({ type, document }) => type + document)).size).toBe(records.length);
  });

  test("stays small", () => {
    expect(records.length).toBeLessThan(3000);
    expect(Buffer.byteLength(text)).toBeLessThan(3_000_000);
  });

  test.each(EXPERIENCE_EVENT_KINDS)("has valid, complete and invalid documents of %s", (kind) => {
    const own = records.filter(({ schemas }) => schemas.includes(`events/${kebab(kind)}`));
    expect(own.filter(({ valid }) => valid).length).toBeGreaterThan(5);
    expect(own.filter(({ complete }) => complete).length).toBeGreaterThan(5);
    expect(own.filter(({ valid }) => !valid).length).toBeGreaterThan(5);
  });

  test("has valid and invalid documents of every type", () => {
    const sorts = new Set(records.map(({ type, valid }) => `${type} ${valid}`));
    expect(sorts.size).toBe(2 * readableTypes().length);
  });

  test("shows every fault that a text can have, and every blind spot", () => {
    const codes = new Set([...records, ...bytes].map(({ code }) => code));
    // Of texts beyond 500 MB, of ledgers, and of values that no text gives.
    const unshown = ["input_too_large", "line_too_long", "truncated_line", "not_json", "precision_lost"];
    expect(Object.keys(ISSUE_CODES).filter((code) => !codes.has(code as never))).toEqual(unshown);
    const reasons = new Set(records.map(({ json_schema }) => json_schema?.reason));
    for (const reason of Object.keys(BLIND_SPOTS)) expect(reasons, reason).toContain(reason);
  });

  test("says of a document what Rust does otherwise: of a refused one that it reads it, else that it has another value", () => {
    const groups = new Map(DEVIATIONS.map(({ id, group }) => [id, group]));
    const marked = records.filter(({ deviations }) => deviations.length > 0);
    for (const { id, valid, deviations } of marked)
      for (const name of deviations) expect(groups.get(name), id).toBe(valid ? "values" : "narrower");
    expect(marked.map(({ id, deviations }) => [id, ...deviations].join("\t"))).toEqual(
      readFileSync("scripts/conformance/measured-deviations.tsv", "utf8").trimEnd().split("\n"),
    );
  });

  test("names schemas that are published", () => {
    const published = schemasOf("2020-12");
    for (const name of new Set(records.flatMap(({ schemas }) => schemas)))
      expect(published.has(name) || published.has(`${name}.reader`), name).toBe(true);
  });

  test("gives canonical forms that stay as they are", () => {
    for (const { id, type, canonical } of records)
      if (canonical !== null) expect(judge(id, type, canonical).canonical, id).toBe(canonical);
  });

  test("gives verdicts on bytes that the reader gives", () => {
    expect(bytes.length).toBeGreaterThan(0);
    for (const { type, document_base64, code } of bytes) {
      const result = safeParseJson(schemaOf(type), Buffer.from(document_base64, "base64"));
      expect(result.success || result.error.issues[0]?.code).toBe(code);
    }
  });
});

function lines(ndjson: string): unknown[] {
  return ndjson
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}
