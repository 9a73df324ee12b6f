import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { ENTRIES } from "../../tsup.config.js";
import { ROOT } from "../support/npm.js";
import { typeCheck } from "../support/program.js";

// A folder as a user's library has it, with this package's own files and what it asks for beside it.
const folder = mkdtempSync(join(tmpdir(), "declarations-"));
const modules = join(folder, "node_modules");
mkdirSync(join(modules, packageJson.name), { recursive: true });
for (const name of ["dist", "package.json"])
  symlinkSync(join(ROOT, name), join(modules, packageJson.name, name));
for (const name of Object.keys(packageJson.peerDependencies))
  symlinkSync(join(ROOT, "node_modules", name), join(modules, name), "dir");
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  // Else the compiler sees through the link, and names what it finds there by path.
  preserveSymlinks: true,
  skipLibCheck: true,
  declaration: true,
  noEmit: false,
};
const FILE = join(folder, "library.mts");
const HEAD = `${Object.keys(ENTRIES)
  .map((name) => `import type * as ${name} from "${packageJson.name}${name === "index" ? "" : `/${name}`}";`)
  .join("\n")}
type At<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type Result<T> = T extends (...args: never) => infer R ? R : never;
type Many<V> = AsyncIterable<V> | ReadonlyMap<string | number, V> | Iterable<V>;
type Held<T> = T extends Promise<infer V> | Many<infer V> ? V : never;
declare function get<T>(): T;
`;

/** What a user's program can get hold of, as types: all that is exported, what functions return, and the parts of these. */
function reachable(): string[] {
  const { program, checker } = typeCheck([FILE], OPTIONS, { [FILE]: HEAD });
  const found: string[] = [];
  const seen = new Set<ts.Type>();

  const visit = (expression: string, type: ts.Type): void => {
    if (type.isUnionOrIntersection() && !seen.has(type)) {
      seen.add(type);
      found.push(expression);
      for (const part of type.types) visit(expression, part);
    }
    if (!(type.flags & ts.TypeFlags.Object) || seen.has(type)) return;
    seen.add(type);
    found.push(expression);
    const [signature] = type.getCallSignatures();
    if (signature !== undefined) visit(`Result<${expression}>`, signature.getReturnType());
    const held = isOfLanguage(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
    for (const part of held) visit(`Held<${expression}>`, part);
    for (const property of type.getProperties().filter(isOurs))
      visit(`At<${expression}, ${JSON.stringify(property.name)}>`, checker.getTypeOfSymbol(property));
  };

  // An array, a Map, a Promise: what they hold are their arguments. A tuple has no symbol.
  const isOfLanguage = (type: ts.Type) =>
    (type.getSymbol()?.declarations ?? []).every((node) =>
      program.isSourceFileDefaultLibrary(node.getSourceFile()),
    );
  const isOurs = ({ declarations = [] }: ts.Symbol) =>
    declarations.some((node) => node.getSourceFile().fileName.includes(`${packageJson.name}/dist/`));

  const file = program.getSourceFile(FILE) as ts.SourceFile;
  for (const statement of file.statements.filter((node) => ts.isImportDeclaration(node))) {
    const module = checker.getSymbolAtLocation(statement.moduleSpecifier) as ts.Symbol;
    const entry = (statement.importClause?.namedBindings as ts.NamespaceImport).name.text;
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const name = `${entry}.${exported.name}`;
      if (symbol.flags & ts.SymbolFlags.Type) {
        const type = checker.getDeclaredTypeOfSymbol(symbol);
        const parameters = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
        visit(parameters.length === 0 ? name : `${name}<${parameters.map(() => "any").join(", ")}>`, type);
      } else if (!exported.name.endsWith("Schema")) {
        visit(`typeof ${name}`, checker.getTypeOfSymbol(symbol));
      }
    }
  }
  return found;
}

test("a library that returns what it got here can say so in its declarations", () => {
  const found = reachable();
  expect(found.length).toBeGreaterThan(1000);
  const lines = found.map((expression, i) => `export const value${i} = get<${expression}>();`);
  const { errors, program, checker } = typeCheck([FILE], OPTIONS, { [FILE]: HEAD + lines.join("\n") });
  expect(errors).toEqual([]);
  // A way that led nowhere would have tried nothing.
  const statements = program.getSourceFile(FILE)?.statements ?? [];
  const values = statements.flatMap((node) =>
    ts.isVariableStatement(node) ? node.declarationList.declarations : [],
  );
  expect(values).toHaveLength(found.length);
  const isNever = (node: ts.Node) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Never) !== 0;
  expect(values.filter(isNever).map((node) => node.getText())).toEqual([]);
});
