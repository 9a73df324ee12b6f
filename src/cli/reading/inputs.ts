import { existsSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { InputError } from "../input-error.js";

const LEDGER_FILES = "**/*.{ndjson,jsonl}{,.gz,.zst}";

/** The standard input, as users write it. */
export const STDIN = "-";

/** What an input is called in messages. */
export function inputName(file: string): string {
  return file === STDIN ? "<stdin>" : file;
}

/**
 * The files that arguments stand for, in their order: a folder stands for the
 * ledger files in it and below, a pattern for what it matches, both sorted by
 * name. No argument stands for the standard input.
 *
 * @throws InputError when a pattern or a folder gives no file, or nobody writes to the standard input
 */
export async function expandInputs(args: readonly string[]): Promise<string[]> {
  if (args.length === 0) {
    if (process.stdin.isTTY)
      throw new InputError(
        "nothing to read: give a file, a folder or a pattern, or - for the standard input",
      );
    return [STDIN];
  }
  const lists = await Promise.all(args.map(expand));
  return lists.flat();
}

async function expand(argument: string): Promise<string[]> {
  if (argument === STDIN) return [argument];
  if (statSync(argument, { throwIfNoEntry: false })?.isDirectory() === true) {
    const { glob } = await import("tinyglobby");
    const files = await glob(LEDGER_FILES, { cwd: argument, ignore: "**/node_modules" });
    if (files.length === 0) {
      throw new InputError(
        `cannot read ${argument}: the folder has no .ndjson or .jsonl file; for others give a pattern like "${argument}/**/*.json"`,
      );
    }
    const folder = argument.endsWith("/") ? argument : `${argument}/`;
    return files.sort(compare).map((file) => `${folder}${file}`);
  }
  // A file may be called like a pattern.
  if (existsSync(argument)) return [argument];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(argument)) return [argument];
  const files = await glob(argument, { absolute: isAbsolute(argument), expandDirectories: false });
  if (files.length === 0) throw new InputError(`cannot read ${argument}: no file matches this pattern`);
  return files.sort(compare);
}

// The same order on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
