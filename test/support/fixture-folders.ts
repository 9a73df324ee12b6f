import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonValue } from "../../src/json/json-value.js";
import { parseExact } from "../../scripts/conformance/exact-json.js";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

export interface Fixture {
  name: string;
  document: JsonValue;
}

/** The folders of valid documents, each named after the event or query its documents are of. */
export function fixtureFolders(): string[] {
  return readdirSync(FIXTURES).sort();
}

export function fixturesIn(folder: string): Fixture[] {
  return readdirSync(join(FIXTURES, folder))
    .sort()
    .map((file) => ({
      name: file,
      document: parseExact(readFileSync(join(FIXTURES, folder, file), "utf8")),
    }));
}
