import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** How a folder differs from what it should hold. */
export interface Differences {
  missing: string[];
  stale: string[];
  orphaned: string[];
}

/** Compares names and bytes. */
export function compareFolder(folder: string, expected: ReadonlyMap<string, string>): Differences {
  const present = new Set(filesIn(folder));
  const paths = [...expected.keys()];
  return {
    missing: paths.filter((path) => !present.has(path)),
    stale: paths.filter(
      (path) => present.has(path) && !holds(join(folder, path), expected.get(path) as string),
    ),
    orphaned: [...present].filter((path) => !expected.has(path)),
  };
}

/** Makes a folder hold exactly the given files, and says what was not so before. */
export function writeFolder(folder: string, expected: ReadonlyMap<string, string>): Differences {
  const differences = compareFolder(folder, expected);
  for (const path of [...differences.missing, ...differences.stale]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), expected.get(path) as string);
  }
  for (const path of differences.orphaned) rmSync(join(folder, path));
  return differences;
}

/** The files below a folder, by relative path with forward slashes. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function holds(path: string, content: string): boolean {
  return readFileSync(path).equals(Buffer.from(content));
}
