import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { ENTRIES } from "../../tsup.config.js";
import { ROOT } from "../support/npm.js";
import { ownOptions, typeCheck } from "../support/program.js";

const files = Object.values(ENTRIES).map((path) => join(ROOT, path));
const { program, checker } = typeCheck(files, ownOptions());

/** What is exported, but for schemas and what they infer, which have their descriptions. */
function exportedFrom(path: string): ts.Symbol[] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile) as ts.Symbol;
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(({ declarations = [] }) =>
      declarations.every((node) => !/\/src\/(?:schemas|types)\//.test(node.getSourceFile().fileName)),
    );
}

const text = (parts: readonly ts.SymbolDisplayPart[]) => parts.map((part) => part.text).join("");

test("whatever is public says what it means, in a sentence at least", () => {
  const exported = files.flatMap(exportedFrom);
  expect(exported.length).toBeGreaterThan(100);
  const silent = exported.filter(
    (symbol) => !/\w.*\.$/s.test(text(symbol.getDocumentationComment(checker)).trim()),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});
