import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeAtomically } from "../atomic-file.js";
import { describeSystemError, OutputError } from "../errors.js";
import { readArtifact, type ArtifactFile } from "./artifacts.js";

/** What became of the files of an export, by path. */
export interface Exported {
  readonly written: readonly string[];
  /** Those that were there already, byte for byte. */
  readonly unchanged: readonly string[];
}

/** Where files stand that an export would change. */
export class WouldOverwriteError extends Error {
  override readonly name = "WouldOverwriteError";

  constructor(readonly paths: readonly string[]) {
    super(`${paths.join(", ")} would change`);
  }
}

/**
 * Writes files into a folder, under the paths they have in the package.
 *
 * @throws WouldOverwriteError when files of those names hold something else, and before anything is written
 * @throws OutputError when a file can't be written
 */
export async function exportArtifacts(
  files: readonly ArtifactFile[],
  folder: string,
  options: { force: boolean; signal: AbortSignal },
): Promise<Exported> {
  const plans = await Promise.all(
    files.map(async ({ path }) => {
      const target = join(folder, path);
      const [text, present] = await Promise.all([readArtifact(path), readIfPresent(target)]);
      return { target, text, present };
    }),
  );
  const stale = plans.filter(({ text, present }) => text !== present);
  const differing = stale.filter(({ present }) => present !== undefined);
  if (differing.length > 0 && !options.force)
    throw new WouldOverwriteError(differing.map(({ target }) => target));
  for (const { target, text } of stale) {
    await makeFolder(dirname(target));
    await writeAtomically(target, (write) => write(text), options.signal);
  }
  return {
    written: stale.map(({ target }) => target),
    unchanged: plans.filter((plan) => !stale.includes(plan)).map(({ target }) => target),
  };
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new OutputError(`cannot write ${path}: ${describeSystemError(error)}`, { cause: error });
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new OutputError(`cannot make the folder ${path}: ${describeSystemError(cause)}`, { cause });
  }
}
