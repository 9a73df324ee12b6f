import { randomBytes } from "node:crypto";
import { open, readlink, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { describeSystemError, OutputError } from "./errors.js";

/** Writes the next part of a file, and waits until it is taken. */
export type Write = (part: string | Uint8Array) => Promise<void>;

/**
 * A file that is being written so that under its name there is never half of it:
 * what was there before stays until everything is written and on the disk.
 */
export interface AtomicFile {
  write: Write;
  /** Gives the file its name. */
  commit(): Promise<void>;
  /** Leaves nothing behind, unless the file has got its name. */
  discard(): Promise<void>;
}

/** @throws OutputError when the file can't be written, as do its methods */
export async function openAtomically(path: string): Promise<AtomicFile> {
  const target = await attempt(path, () => findTarget(path));
  const temporary = join(dirname(target.path), `.experience-contract-${randomBytes(8).toString("hex")}.tmp`);
  const file = await attempt(path, () => open(temporary, "wx", target.mode));
  return {
    write: (part) => attempt(path, () => writeAll(file, part)),
    async commit() {
      await attempt(path, async () => {
        await file.sync();
        await file.close();
        await rename(temporary, target.path);
      });
      await syncFolder(dirname(target.path));
    },
    async discard() {
      await file.close().catch(() => {});
      await rm(temporary, { force: true }).catch(() => {});
    },
  };
}

/**
 * Writes a whole file at once: see {@link AtomicFile}. When that fails, or the
 * signal is aborted meanwhile, nothing is left behind.
 *
 * @throws OutputError when the file can't be written
 */
export async function writeAtomically(
  path: string,
  fill: (write: Write) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const file = await openAtomically(path);
  try {
    await fill(file.write);
    signal?.throwIfAborted();
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

interface Target {
  /** Behind symbolic links, which stay what they are. */
  path: string;
  mode: number;
}

async function findTarget(path: string): Promise<Target> {
  const entry = await stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  if (entry === undefined) return { path: await findPlace(path), mode: 0o666 };
  // A device or a pipe would be replaced by a file of its name.
  if (!entry.isFile()) throw new OutputError("it is no ordinary file; name a file, new or existing");
  return { path: await realpath(path), mode: entry.mode & 0o777 };
}

/**
 * Where a file of this name is, or would be: behind symbolic links, even those
 * that lead to no file yet.
 */
export async function findPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const folder = await realpath(dirname(path));
  const target = await readlink(path).catch(() => undefined);
  if (target === undefined) return join(folder, basename(path));
  // Not joined: a name followed by `..` may be a link.
  return findPlace(isAbsolute(target) ? target : `${folder}/${target}`);
}

async function writeAll(file: FileHandle, part: string | Uint8Array): Promise<void> {
  const bytes = typeof part === "string" ? Buffer.from(part) : part;
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}

// So that the new name, too, outlives a loss of power. Not every system can do that to a folder.
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path);
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const reason = cause instanceof OutputError ? cause.message : describeSystemError(cause);
    throw new OutputError(`cannot write ${path}: ${reason}`, { cause });
  }
}
