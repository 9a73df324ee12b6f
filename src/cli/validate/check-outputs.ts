import { stat } from "node:fs/promises";
import { resolve } from "node:path";

/** The files that a run shall write, by the option that names them. */
export type Outputs = ReadonlyMap<string, string>;

/** An output that would cost the user something. */
export class RefusedOutputError extends Error {
  override readonly name = "RefusedOutputError";
}

/**
 * Makes sure that no ledger is lost to a slip of the hand: an output is neither an
 * input nor another output, and no file that holds something, unless that is wanted.
 *
 * @throws RefusedOutputError when one is
 */
export async function checkOutputs(
  outputs: Outputs,
  inputs: readonly string[],
  force: boolean,
): Promise<void> {
  const uses = new Map<string, string>();
  for (const input of inputs) uses.set((await identify(input))?.id ?? input, "it is an input");
  for (const [option, path] of outputs) {
    const file = await identify(path);
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

/** What a file is under any of its names, there or not; undefined for what is no file. */
async function identify(path: string): Promise<{ id: string; size: number } | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return { id: resolve(path), size: 0 };
  return found.isFile() ? { id: `${found.dev}:${found.ino}`, size: Number(found.size) } : undefined;
}
