import { fstat } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { findPlace } from "./atomic-file.js";
import { RefusedOutputError } from "./errors.js";
import { idOf, type FileNumbers } from "./reading/distinct-files.js";
import { inputName, STDIN, STDIN_FD } from "./reading/inputs.js";

/** The files that a run shall write, by the option that names them; undefined for options that aren't given. */
export type Outputs = Readonly<Record<string, string | undefined>>;

/**
 * Makes sure that no ledger is lost to a slip of the hand: an output, the standard
 * output too, is neither an input nor another output, and no output that is named is
 * a file that holds something, unless that is wanted.
 *
 * @throws RefusedOutputError when one is
 */
export async function checkOutputs(
  outputs: Outputs,
  inputs: readonly string[],
  force: boolean,
): Promise<void> {
  const uses = new Map<string, string>();
  const standard = await identifyOpen(STDOUT_FD);
  if (standard !== undefined) uses.set(standard.id, "the standard output goes there");
  for (const input of inputs) {
    const file = input === STDIN ? await identifyOpen(STDIN_FD) : await identify(input);
    if (file !== undefined && file.id === standard?.id)
      throw new RefusedOutputError(
        `the standard output cannot go to ${inputName(input)}: it is an input; send it to a file that is none`,
      );
    uses.set(file?.id ?? input, "it is an input");
  }
  for (const [option, path] of Object.entries(outputs)) {
    const file = path === undefined ? undefined : await identify(path);
    // What is no file is refused where it is opened.
    if (file === undefined) continue;
    const use = uses.get(file.id);
    if (use !== undefined) throw new RefusedOutputError(`${option} cannot be ${path}: ${use}`);
    if (file.size > 0 && !force)
      throw new RefusedOutputError(
        `${option} would overwrite ${path}: give another name, or --force if that is meant`,
      );
    uses.set(file.id, `${option} is that already`);
  }
}

interface Identity {
  /** The same under all names of a file. */
  id: string;
  size: number;
}

/** Undefined for what is no file. A file that is not there is known by where it would be. */
async function identify(path: string): Promise<Identity | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return { id: await findPlace(path).catch(() => resolve(path)), size: 0 };
  return identityOf(found);
}

const STDOUT_FD = 1;

/** What a shell has opened: `< ledger.ndjson > report.txt`. */
async function identifyOpen(descriptor: number): Promise<Identity | undefined> {
  const found = await promisify(fstat)(descriptor, { bigint: true }).catch(() => undefined);
  return found && identityOf(found);
}

interface Found extends FileNumbers {
  size: bigint;
  isFile(): boolean;
}

function identityOf(found: Found): Identity | undefined {
  return found.isFile() ? { id: idOf(found), size: Number(found.size) } : undefined;
}
