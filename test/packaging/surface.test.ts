import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import * as root from "../../src/index.js";
import type * as stream from "../../src/stream/index.js";
import { ENTRIES } from "../../tsup.config.js";
import { ROOT } from "../support/npm.js";
import { ownOptions, typeCheck } from "../support/program.js";

const SOURCES = Object.values(ENTRIES).map((path) => join(ROOT, path));
const PROBE = join(ROOT, "src/probe.ts");
const schemaNames = Object.keys(root).filter((name) => name.endsWith("Schema"));
const typeNames = schemaNames.map((name) => name.slice(0, -"Schema".length));

// One program for all tests: a file that pairs each schema with its two types, and the entries themselves.
const probe = `
import * as z from "zod";
import * as root from "./index.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
${typeNames
  .flatMap((name) => [
    `export const is${name}: Same<z.output<typeof root.${name}Schema>, root.${name}> = true;`,
    `export const is${name}Input: Same<z.input<typeof root.${name}Schema>, root.${name}Input> = true;`,
  ])
  .join("\n")}
`;
const { checker, program, errors } = typeCheck([...SOURCES, PROBE], ownOptions(), { [PROBE]: probe });

describe.each(Object.entries(ENTRIES))("%s", (entry, source) => {
  test("has the public names that are listed", async () => {
    const names = exportsOf(source).map((symbol) => `${kindOf(symbol)} ${symbol.name}`);
    await expect(`${names.sort().join("\n")}\n`).toMatchFileSnapshot(`public-names/${entry}.txt`);
  });

  test("exports exactly the values of its source, in both builds", async () => {
    const names = Object.keys((await import(join(ROOT, source))) as object).sort();
    const esm = (await import(join(ROOT, `dist/${entry}.js`))) as object;
    const cjs = createRequire(import.meta.url)(join(ROOT, `dist/${entry}.cjs`)) as object;
    expect(Object.keys(esm).sort()).toEqual(names);
    expect(Object.keys(cjs).sort()).toEqual(names);
  });
});

test.each(["js", "cjs"])("what the entries share is one thing (%s)", async (extension) => {
  const load = (entry: string) => import(join(ROOT, `dist/${entry}.${extension}`)) as Promise<unknown>;
  const { ContractError } = (await load("index")) as typeof root;
  const { readLedger } = (await load("stream")) as typeof stream;
  for await (const record of readLedger([new TextEncoder().encode("{")])) {
    expect(record).toMatchObject({ status: "invalid", error: expect.any(ContractError) as unknown });
  }
  expect.assertions(1);
});

test("every entry is one that is built", () => {
  const paths = Object.keys(packageJson.exports).filter((path) => !path.endsWith(".json"));
  expect(paths).toEqual(Object.keys(ENTRIES).map((name) => (name === "index" ? "." : `./${name}`)));
});

describe("schemas", async () => {
  const folder = join(ROOT, "src/schemas");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const modules = await Promise.all(paths.map((path) => import(join(folder, path)) as Promise<object>));
  const declared = new Map(
    modules.flatMap((module) => Object.entries(module)).filter(([name]) => name.endsWith("Schema")),
  );

  test("all are exported from the root", () => {
    expect(declared.size).toBeGreaterThan(50);
    for (const [name, schema] of declared) expect(root, name).toHaveProperty(name, schema);
    expect(schemaNames.filter((name) => !declared.has(name))).toEqual([]);
  });

  test("each has the type it infers, and the input type, by its name", () => {
    expect(errors).toEqual([]);
  });
});

function exportsOf(source: string): ts.Symbol[] {
  const file = program.getSourceFile(join(ROOT, source)) as ts.SourceFile;
  return checker.getExportsOfModule(checker.getSymbolAtLocation(file) as ts.Symbol);
}

function kindOf(symbol: ts.Symbol): string {
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (flags & ts.SymbolFlags.Function) return "function";
  if (flags & ts.SymbolFlags.Class) return "class";
  if (flags & ts.SymbolFlags.Variable) return "const";
  return "type";
}
