import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../src/json/json-value.js";
import { withDoubles } from "../../scripts/conformance/exact-json.js";
import { fixtureFolders, fixturesIn } from "../support/fixture-folders.js";
import { replaceAt } from "../../scripts/conformance/mutations.js";
import { loadValidators, type Validator } from "../support/validators.js";
import { casesOf } from "./cases.js";
import { EXCEPTIONS, isUnseen } from "./exceptions.js";
import { isQuery, parserOf } from "./subject.js";
import { schemasFor, verdictsOf } from "./verdicts.js";

const validators = await loadValidators();

describe.each(fixtureFolders())("%s", (folder) => {
  test("every validator accepts every fixture", () => {
    for (const { name, document } of fixturesIn(folder)) {
      expect(refusing(folder, document), name).toEqual([]);
    }
  });

  test("the parser and every validator agree on every fixture and mutation", { timeout: 300_000 }, () => {
    const parse = parserOf(folder);
    const counts = { accepted: 0, refused: 0 };
    const disagreements: string[] = [];
    for (const { name, document } of casesOf(folder)) {
      const result = parse(document);
      const verdict = result.success ? "accepted" : "refused";
      counts[verdict]++;
      for (const validator of disagreeing(folder, document, result.success)) {
        if (!isUnseen(document, result, validator))
          disagreements.push(`${name}: ${verdict}, not by ${validator}`);
      }
    }
    expect(disagreements).toEqual([]);
    expect(counts.accepted).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(100);
  });
});

test.each(validators)("for $name, the file of an event accepts that event and no other", ({ accepts }) => {
  const folders = fixtureFolders().filter((folder) => !isQuery(folder));
  for (const folder of folders) {
    const instance = withDoubles(fullFixture(folder));
    const accepting = folders.filter((event) => accepts(`events/${event}.reader`, instance));
    expect(accepting).toEqual([folder]);
  }
});

describe.each(EXCEPTIONS)("$name", (exception) => {
  const { folder, path, value } = exception.specimen;
  const document = replaceAt(fullFixture(folder), path, value);

  test("is refused by the parser, for no other reason", () => {
    const result = parserOf(folder)(document);
    expect(result.success).toBe(false);
    for (const validator of exception.unseenBy) expect(isUnseen(document, result, validator)).toBe(true);
  });

  test("is unseen by the validators it names and seen by the others", () => {
    const seenBy = validators.map(({ name }) => name).filter((name) => !exception.unseenBy.includes(name));
    expect(refusing(folder, document)).toEqual(seenBy);
  });
});

function fullFixture(folder: string): JsonValue {
  return fixturesIn(folder).find(({ name }) => name === "full.json")?.document ?? null;
}

function refusing(folder: string, document: JsonValue): Validator["name"][] {
  return disagreeing(folder, document, true);
}

/** The validators that don't give the verdict expected, be it by one schema only. */
function disagreeing(folder: string, document: JsonValue, expected: boolean): Validator["name"][] {
  const schemas = schemasFor(folder, document, "reader");
  const instance = withDoubles(document);
  return validators
    .filter((validator) => verdictsOf(validator, schemas, instance).some((verdict) => verdict !== expected))
    .map(({ name }) => name);
}
