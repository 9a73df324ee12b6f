import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderOf, run } from "./command.js";
import { installNodeTools } from "./install.js";
import { TYPES } from "./language.js";

const PACKAGE = join(folderOf("node"), "node_modules/quicktype");
// Every type below becomes one by its own name.
const DEFINITIONS = `${TYPES}#/definitions/`;

export interface Quicktype {
  /** The language, and how its code is wanted. */
  args: readonly string[];
  output: string;
  /** The signed integer it knows, and what holds all 64 bits of an unsigned one. */
  integer: readonly [signed: RegExp, wide: string];
}

/** Makes types of the whole contract, and gives the version that did. */
export function quicktype({ args, output, integer }: Quicktype): string {
  installNodeTools();
  mkdirSync(dirname(output), { recursive: true });
  const always = ["--quiet", "--src-lang", "schema", "--out", output];
  run("node", [join(PACKAGE, "dist/index.js"), ...always, ...args, DEFINITIONS]);
  writeFileSync(output, readFileSync(output, "utf8").replace(...integer));
  return (JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string }).version;
}
