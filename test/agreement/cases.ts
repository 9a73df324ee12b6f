import type { JsonValue } from "../../src/json/json-value.js";
import { fixturesIn, type Fixture } from "../support/fixture-folders.js";
import { OPERATIONS, type Operation } from "../../scripts/conformance/mutation-operations.js";
import { mutations, valueAt, type Mutation, type Path } from "../../scripts/conformance/mutations.js";
import { enumNames } from "../support/schema-files.js";
import { parserOf } from "./subject.js";

export interface Case {
  /** The fixture and what was done to it, for messages. */
  name: string;
  document: JsonValue;
}

const NAMES = new Set(enumNames());

/** What mutations of this contract's documents can do beyond those of any JSON value. */
const EXTRA_OPERATIONS: readonly Operation[] = [
  {
    name: "name of another enum",
    apply: (value) =>
      NAMES.has(value as string)
        ? [...NAMES].filter((name) => name !== value).map((name) => ({ value: name }))
        : [],
  },
  {
    // Only a JavaScript value can be this; JSON text gives such an integer as a bigint.
    name: "rounded integer",
    apply: (value) =>
      typeof value === "number" || typeof value === "bigint"
        ? [{ value: 2 ** 53 + 2 }, { value: 2 ** 63 }]
        : [],
  },
];

const ALL_OPERATIONS = [...OPERATIONS, ...EXTRA_OPERATIONS];

/** Each fixture of a folder, and each mutation of it that no earlier fixture had alike. */
export function* casesOf(folder: string): Generator<Case> {
  const parse = parserOf(folder);
  const seen = new Set<string>();
  for (const fixture of fixturesIn(folder)) {
    yield fixture;
    // Where something is refused already, another fault would show nothing.
    if (parse(fixture.document).success) yield* newMutations(fixture, seen);
  }
}

function* newMutations({ name, document }: Fixture, seen: Set<string>): Generator<Case> {
  const added: string[] = [];
  for (const mutation of mutations(document, ALL_OPERATIONS)) {
    const key = verdictDependsOn(document, mutation);
    if (seen.has(key)) continue;
    added.push(key);
    const change = `${mutation.operation} at /${mutation.path.join("/")}`;
    yield { name: `${name}, ${change}`, document: mutation.document };
  }
  for (const key of added) seen.add(key);
}

/**
 * All that the verdict on a mutation depends on, since the rest of a fixture is
 * valid: the change, the place, what was there, and the tags on the way.
 */
function verdictDependsOn(original: JsonValue, { operation, path }: Mutation): string {
  const tags = path.map((_, depth) => tagAt(original, path.slice(0, depth)));
  return JSON.stringify([operation, path, tags, valueAt(original, path)], (_key, value: unknown) =>
    typeof value === "bigint" ? `${value}n` : value,
  );
}

function tagAt(document: JsonValue, path: Path): unknown {
  const value = valueAt(document, path);
  return typeof value === "object" && value !== null && "type" in value ? value.type : null;
}
