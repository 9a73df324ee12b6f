import { describe, expect, test } from "vitest";
import type { Schema } from "../../scripts/json-schema/schema.js";
import type { JsonValue } from "../../src/json/json-value.js";
import { withDoubles } from "../../scripts/conformance/exact-json.js";
import { fixtureFolders, fixturesIn } from "../support/fixture-folders.js";
import { readDocument } from "../support/schema-files.js";
import { structsIn, without } from "../support/structs.js";
import { loadValidators } from "../support/validators.js";
import { casesOf } from "./cases.js";
import { isQuery, parserOf } from "./subject.js";
import { schemasFor, verdictsOf } from "./verdicts.js";

const validators = await loadValidators();
const events = fixtureFolders().filter((folder) => !isQuery(folder));
const bundle = readDocument("2020-12/ledger.writer.schema.json") as Schema;

describe.each(events)("%s", (folder) => {
  test("everything the parser puts out is what a correct writer prints", { timeout: 300_000 }, () => {
    const failures: string[] = [];
    for (const { name, document } of casesOf(folder)) {
      const { success, data } = parserOf(folder)(document);
      if (success && !isWritten(folder, data as JsonValue)) failures.push(name);
    }
    expect(failures).toEqual([]);
  });

  test("without any one key it is not", () => {
    const outputs = fixturesIn(folder).flatMap(({ name, document }) => {
      const { success, data } = parserOf(folder)(document);
      return success ? [{ name, data: data as JsonValue }] : [];
    });
    const leftOut = outputs.flatMap(({ name, data }) =>
      [...structsIn(bundle, data)].flatMap(({ path, schema }) =>
        Object.keys(schema.properties ?? {})
          .filter((key) => !isRefused(folder, without(data, path, key)))
          .map((key) => `${name}: ${[...path, key].join("/")}`),
      ),
    );
    expect(leftOut).toEqual([]);
  });
});

test("the fixtures have every struct of the contract", () => {
  const described = events.flatMap((folder) =>
    fixturesIn(folder).flatMap(({ document }) =>
      [...structsIn(bundle, document)].map(({ schema }) => schema.title),
    ),
  );
  expect([...new Set(described)].sort()).toEqual(titlesOfStructs(bundle));
});

function isWritten(folder: string, output: JsonValue): boolean {
  return verdicts(folder, output).every(Boolean);
}

function isRefused(folder: string, output: JsonValue): boolean {
  return !verdicts(folder, output).some(Boolean);
}

function verdicts(folder: string, output: JsonValue): boolean[] {
  const instance = withDoubles(output);
  const schemas = schemasFor(folder, output, "writer");
  return validators.flatMap((validator) => verdictsOf(validator, schemas, instance));
}

/** The titles of all schemas in a file that list keys. */
function titlesOfStructs(file: Schema): string[] {
  const titles = new Set<string>();
  JSON.parse(JSON.stringify(file), (_key, value: Schema | null) => {
    if (value?.properties !== undefined && value.title !== undefined) titles.add(value.title);
    return value;
  });
  return [...titles].sort();
}
