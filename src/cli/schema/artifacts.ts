import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describeSystemError, InputError } from "../errors.js";

/** One file of `schemas-out/`. */
export interface ArtifactFile {
  /** What a user calls it: `budget-exceeded`, whatever the draft and the view. */
  readonly name: string;
  readonly title: string;
  /** A draft of JSON Schema or another format; null for what is no schema. */
  readonly draft: string | null;
  /** Null for what has nothing to do with reading or writing. */
  readonly view: string | null;
  /** Relative to `schemas-out/`. */
  readonly path: string;
}

const FOLDER = "schemas-out";
const INDEX = "index.json";

/** Everything that this package publishes beside its code, as its index says. */
export async function listArtifacts(): Promise<ArtifactFile[]> {
  const index = JSON.parse(await readArtifact(INDEX)) as { files: Omit<ArtifactFile, "name">[] };
  const files = index.files.map(({ path, title, draft, view }) => ({
    name: nameOf(path),
    title,
    draft,
    view,
    path,
  }));
  return [
    ...files,
    { name: "index", title: "List of these files, with their hashes", draft: null, view: null, path: INDEX },
  ];
}

/** @throws InputError when it can't be read, as in a package that is not whole */
export async function readArtifact(path: string): Promise<string> {
  const file = join(artifactsFolder(), path);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = describeSystemError(cause);
    throw new InputError(`cannot read ${file}: ${reason}; install the package again`, { cause });
  }
}

/** What a file says that it is, in a sentence. */
export async function describeArtifact({ path, title }: ArtifactFile): Promise<string> {
  if (!path.endsWith(".json") || path === INDEX) return title;
  const { description, info } = JSON.parse(await readArtifact(path)) as Described;
  return description ?? info?.description ?? title;
}

interface Described {
  description?: string;
  info?: { description?: string };
}

// `2020-12/events/budget-exceeded.reader.schema.json` → `budget-exceeded`, `openapi/ledger.openapi.json` →
// `openapi`, `conformance/README.md` → `conformance-readme`
function nameOf(path: string): string {
  const folders = path.split("/");
  const [bare] = (folders.pop() as string).toLowerCase().split(".") as [string];
  const [format] = folders as [string];
  if (/\d/.test(format)) return bare;
  return bare === "ledger" ? format : `${format}-${bare}`;
}

// The program stands in a folder of its package, as source and built, whatever link has started it.
function artifactsFolder(): string {
  let folder = dirname(realpathSync(process.argv[1] as string));
  while (!existsSync(join(folder, FOLDER, INDEX)) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, FOLDER);
}
