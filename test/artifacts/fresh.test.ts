import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareFolder, writeFolder } from "../../scripts/json-schema/folder.js";
import { renderSchemasOut } from "../../scripts/schemas-out.js";
import { SCHEMAS_OUT } from "../support/schema-files.js";

const CLEAN = { missing: [], stale: [], orphaned: [] };

test("schemas-out is what the generator would write now, name by name and byte by byte", () => {
  expect(compareFolder(SCHEMAS_OUT, renderSchemasOut())).toEqual(CLEAN);
});

test("the generator writes the same bytes each time", () => {
  expect(renderSchemasOut()).toEqual(renderSchemasOut());
});

describe("the comparison", () => {
  const expected = new Map([
    ["a.json", "{}\n"],
    ["deep/b.json", "[]\n"],
  ]);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "schemas-out-"));
    writeFolder(folder, expected);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("finds nothing in a folder just written", () => {
    expect(compareFolder(folder, expected)).toEqual(CLEAN);
  });

  test("finds everything missing where there is no folder", () => {
    expect(compareFolder(join(folder, "none"), expected).missing).toEqual(["a.json", "deep/b.json"]);
  });

  test.each([
    ["a byte more", "stale", () => appendFileSync(join(folder, "a.json"), " "), "a.json"],
    ["a file less", "missing", () => rmSync(join(folder, "deep/b.json")), "deep/b.json"],
    ["a file more", "orphaned", () => writeFileSync(join(folder, "deep/c.json"), "{}"), "deep/c.json"],
  ])("finds %s, and writing mends it", (_, kind, damage, path) => {
    damage();
    const found = { ...CLEAN, [kind]: [path] };
    expect(compareFolder(folder, expected)).toEqual(found);
    expect(writeFolder(folder, expected)).toEqual(found);
    expect(compareFolder(folder, expected)).toEqual(CLEAN);
  });
});
