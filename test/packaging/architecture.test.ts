import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { sourceFiles, type SourceFile } from "../support/source-files.js";

/** What each folder of `src` may import; `.` stands for the files beside the folders. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  json: [],
  schemas: ["json"],
  types: ["schemas"],
  behaviour: ["schemas", "types"],
  parse: ["json", "schemas", "types"],
  lint: ["json", "schemas", "types", "behaviour", "parse", "store"],
  stream: ["json", "schemas", "types", "behaviour", "parse"],
  store: ["json", "schemas", "types", "behaviour", "parse"],
  testing: ["json", "schemas", "types", "behaviour", "parse", "store"],
  inspect: ["json", "schemas", "types", "behaviour", "parse", "store"],
  sample: ["json", "schemas", "types", "behaviour", "parse"],
  cli: ["json", "schemas", "types", "behaviour", "parse", "lint", "stream", "store", "inspect", "sample"],
};

const PACKAGES: Record<string, readonly string[]> = {
  testing: ["fast-check"],
  cli: ["commander", "string-width", "tinyglobby", "wrap-ansi"],
};

const NODE_GLOBALS = [
  "process",
  "Buffer",
  "global",
  "require",
  "module",
  "__dirname",
  "__filename",
  "setImmediate",
];

const files = sourceFiles();
const folderOf = (path: string) => (path.includes("/") ? (path.split("/")[0] as string) : ".");
const inFolders = files.filter(({ path }) => folderOf(path) !== ".");
const outsideCli = files.filter(({ path }) => folderOf(path) !== "cli");
const isBuiltin = (name: string) => name.startsWith("node:") || builtinModules.includes(name);

/** The files that break a rule, each with how. */
function offences(checked: readonly SourceFile[], find: (file: SourceFile) => readonly string[]): string[] {
  return checked.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));
}

describe("src", () => {
  test("has no folder that this test does not know", () => {
    expect(Object.keys(MAY_IMPORT)).toEqual(
      expect.arrayContaining(inFolders.map(({ path }) => folderOf(path))),
    );
  });

  test("imports in one direction", () => {
    const wrong = offences(inFolders, ({ path, imports }) => {
      const own = folderOf(path);
      const permitted = [own, ...(MAY_IMPORT[own] ?? [])];
      return imports.files.filter(
        (file) => !permitted.includes(folderOf(file)) && file !== "contract-version.ts",
      );
    });
    // The command line says its own version.
    expect(wrong).toEqual(["cli/output/tool.ts: ../package.json"]);
  });

  test("has no cycle of imports", () => {
    expect(cycles(files)).toEqual([]);
  });

  test("imports no package but Zod, where its users have to install it", () => {
    const wrong = offences(files, ({ path, imports }) =>
      imports.packages.filter(
        (name) =>
          !/^zod($|\/)/.test(name) &&
          !(isBuiltin(name) && folderOf(path) === "cli") &&
          !PACKAGES[folderOf(path)]?.includes(name),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("needs nothing of Node outside the command line", () => {
    const wrong = offences(outsideCli, ({ imports, identifiers }) => [
      ...imports.packages.filter(isBuiltin),
      ...NODE_GLOBALS.filter((name) => identifiers.has(name)),
    ]);
    // It asks whether there is a Buffer, and whose, and does without.
    expect(wrong).toEqual(["json/wide-units.ts: process", "json/wide-units.ts: Buffer"]);
  });
});

/** The cycles among files, each once, as `a.ts → b.ts → a.ts`. */
function cycles(all: readonly SourceFile[]): string[] {
  const imports = new Map(all.map((file) => [file.path, file.imports.files]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}
