import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";
import { ROOT } from "./npm.js";

/** One file of `src`. */
export interface SourceFile {
  /** Relative to `src`, with forward slashes. */
  path: string;
  /** What it imports or re-exports: files relative to `src`, packages by name. */
  imports: { files: string[]; packages: string[] };
  /** The names it uses, property names left out. */
  identifiers: ReadonlySet<string>;
}

/** All files of `src`. */
export function sourceFiles(): SourceFile[] {
  const folder = join(ROOT, "src");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
    .map((path) => readSource(path, readFileSync(join(folder, path), "utf8")));
}

function readSource(path: string, text: string): SourceFile {
  const specifiers = ts.preProcessFile(text).importedFiles.map((file) => file.fileName);
  const isFile = (specifier: string) => specifier.startsWith(".");
  const files = specifiers
    .filter(isFile)
    .map((specifier) => posix.join(dirname(path), specifier).replace(/\.js$/, ".ts"));
  return {
    path,
    imports: { files, packages: specifiers.filter((specifier) => !isFile(specifier)) },
    identifiers: identifiersIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)),
  };
}

function identifiersIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    // `a.process` and `{ process: 1 }` are no use of the global.
    if (ts.isPropertyAccessExpression(node)) visit(node.expression);
    else if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
