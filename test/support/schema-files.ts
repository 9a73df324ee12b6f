import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Schema } from "../../scripts/json-schema/schema.js";

export const SCHEMAS_OUT = fileURLToPath(new URL("../../schemas-out", import.meta.url));

export function readText(path: string): string {
  return readFileSync(join(SCHEMAS_OUT, path), "utf8");
}

/** A published file as most programs read it: with its numbers as doubles. */
export function readDocument(path: string): unknown {
  return JSON.parse(readText(path));
}

/** The published JSON Schema files of a draft, as `path without draft and ending → schema`. */
export function schemasOf(draft: "2020-12" | "draft-07"): Map<string, Schema> {
  const ending = ".schema.json";
  const names = readdirSync(join(SCHEMAS_OUT, draft), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length).replaceAll("\\", "/"))
    .sort();
  return new Map(names.map((name) => [name, readDocument(`${draft}/${name}${ending}`) as Schema]));
}

/** Every name that an enum or a tag of the contract can have. */
export function enumNames(): string[] {
  const names: string[] = [];
  JSON.parse(readText("draft-07/ledger.reader.schema.json"), (key, value: unknown) => {
    if (key === "enum") names.push(...(value as string[]));
    return value;
  });
  return [...new Set(names)].sort();
}
