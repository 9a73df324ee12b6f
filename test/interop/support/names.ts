import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemasIn } from "../../support/schema-walk.js";
import { schemasOf } from "../../support/schema-files.js";

/** Where a generator leaves its code, and how the code declares types. */
export interface Generated {
  tool: string;
  folder: string;
  ending: string;
  declaration: RegExp;
  /** Whether names of fields may be behind a type's name, and which other names are the tool's way. */
  allows: (name: string, titles: ReadonlySet<string>) => boolean;
}

/** The names in generated code that are not the contract's. */
export function foreignNames({ folder, ending, declaration, allows }: Generated): string[] {
  const titles = contractNames();
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(ending),
  );
  const names = sources.flatMap((path) =>
    [...readFileSync(join(folder, path), "utf8").matchAll(declaration)].map(([, name = ""]) => name),
  );
  if (names.length === 0) throw new Error(`No types in ${folder}`);
  return [...new Set(names)].filter((name) => !titles.has(name) && !allows(name, titles));
}

/** For a generator that makes no names of its own. */
export function noOthers(): boolean {
  return false;
}

/** The tag of a variant, which is an enum of one: the variant's name, then `Type`. */
export function isTagOfVariant(name: string, titles: ReadonlySet<string>): boolean {
  return name.endsWith("Type") && titles.has(name.slice(0, -"Type".length));
}

/** A nullable field or a map that has a type of its own: the struct's name, then the field's. */
export function isFieldOfType(name: string, titles: ReadonlySet<string>): boolean {
  return [...titles].some((title) => name.startsWith(title) && /^[A-Z]/.test(name.slice(title.length)));
}

function contractNames(): Set<string> {
  const files = [...schemasOf("draft-07").values()];
  return new Set(files.flatMap((file) => [...schemasIn(file)].flatMap(({ schema }) => schema.title ?? [])));
}
