import { stat } from "node:fs/promises";

/** Files that may have several names, each under the first of them. One that can't be asked for stays. */
export async function distinctFiles(paths: readonly string[]): Promise<string[]> {
  const names = new Map<string, string>();
  for (const path of paths) {
    const id = await fileId(path).catch(() => path);
    if (!names.has(id)) names.set(id, path);
  }
  return [...names.values()];
}

/** The same under all names of a file or a folder. */
export async function fileId(path: string): Promise<string> {
  return idOf(await stat(path, { bigint: true }));
}

/** What tells files apart: where one is, and which it is there. */
export interface FileNumbers {
  dev: bigint;
  ino: bigint;
}

export function idOf({ dev, ino }: FileNumbers): string {
  return `${dev}:${ino}`;
}
