import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { distinctFiles, fileId } from "./distinct-files.js";

const LEDGER_NAME = /\.(ndjson|jsonl)(\.gz|\.zst)?$/i;

const PASSED_OVER = /^\.|^node_modules$/;

/**
 * The ledger files in a folder and below, sorted by name. What links lead to
 * counts, too, but each folder and each file only once. A folder that can't be
 * looked into stands for its files: reading it fails, which is told then.
 *
 * @param root ends with a slash, as all folders do here
 */
export async function listLedgers(root: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [root];
  // They come last, so that a file or a folder goes by its own name where it has one here.
  const linkedFiles: string[] = [];
  const linkedFolders: string[] = [];
  const seen = new Set<string>();

  async function lookInto(folder: string): Promise<void> {
    const id = await fileId(folder);
    if (seen.has(id)) return;
    seen.add(id);
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareNames(a.name, b.name)))
      if (!PASSED_OVER.test(entry.name)) await add(entry, `${folder}${entry.name}`);
  }

  async function add(entry: Dirent, path: string): Promise<void> {
    const isLink = entry.isSymbolicLink();
    const target = isLink ? await stat(path).catch(() => undefined) : entry;
    if (target?.isDirectory() === true) (isLink ? linkedFolders : folders).push(`${path}/`);
    else if (LEDGER_NAME.test(entry.name) && isFileOrLost(target)) (isLink ? linkedFiles : files).push(path);
  }

  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift() ?? linkedFolders.shift())
    await lookInto(folder).catch(() => files.push(folder));
  return (await distinctFiles([...files, ...linkedFiles])).sort(compareNames);
}

/** A link that leads nowhere is a ledger that can't be read. */
function isFileOrLost(target: Dirent | Stats | undefined): boolean {
  return target === undefined || target.isFile();
}

/** The same order on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : 1;
}
