import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { InputError } from "../errors.js";
import { distinctFiles } from "./distinct-files.js";
import { compareNames, listLedgers } from "./list-ledgers.js";

/** The standard input, as users write it. */
export const STDIN = "-";

export const STDIN_FD = 0;

/** What an input is called in messages. */
export function inputName(file: string): string {
  return file === STDIN ? "<stdin>" : file;
}

/**
 * The files that arguments stand for, in their order: a folder stands for the
 * ledger files in it and below, a pattern for what it matches, both sorted by
 * name, with each file once. No argument stands for the standard input.
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
  // What can't be asked for can't be read either, which is told when it is read.
  const entry = await stat(argument).catch(() => undefined);
  if (entry?.isDirectory() === true) {
    const files = await listLedgers(argument.endsWith("/") ? argument : `${argument}/`);
    if (files.length === 0) {
      throw new InputError(
        `cannot read ${argument}: the folder has no .ndjson or .jsonl file; for others give a pattern like "${argument}/**/*.json"`,
      );
    }
    return files;
  }
  // A file may be called like a pattern.
  if (existsSync(argument)) return [argument];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(argument)) return [argument];
  const files = await glob(argument, { absolute: isAbsolute(argument), expandDirectories: false });
  if (files.length === 0) throw new InputError(`cannot read ${argument}: no file matches this pattern`);
  // Links to folders give files further names, the shortest of which counts.
  files.sort((a, b) => a.length - b.length || compareNames(a, b));
  return (await distinctFiles(files)).sort(compareNames);
}
