import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describeSystemError, InputError } from "../input-error.js";

/** One file of `schemas-out/`, as its index lists it. */
export interface ArtifactFile {
  readonly name: string;
  /** Relative to `schemas-out/`. */
  readonly path: string;
  /** What it is about, in a sentence. */
  readonly describes: string;
  /** What it is written in: a draft of JSON Schema, or another format. Null for what is no schema. */
  readonly draft: string | null;
  /** Null where there are no two views. */
  readonly view: string | null;
}

interface Index {
  files: (ArtifactFile & { title: string })[];
  conformance: Pick<ArtifactFile, "name" | "path" | "describes">[];
}

const FOLDER = "schemas-out";
const INDEX = "index.json";

/** Everything that this package publishes beside its code, as the index says. */
export async function listArtifacts(): Promise<ArtifactFile[]> {
  const index = JSON.parse(await readArtifact(INDEX)) as Index;
  return [
    ...index.files.map(({ name, path, describes, draft, view }) => ({ name, path, describes, draft, view })),
    ...index.conformance.map((file) => ({ ...file, draft: null, view: null })),
    {
      name: "index",
      path: INDEX,
      describes: "The list of all these files, with their hashes.",
      draft: null,
      view: null,
    },
  ];
}

/** @throws InputError when the package is not whole */
export async function readArtifact(path: string): Promise<string> {
  const file = join(artifactsFolder(), path);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new InputError(`cannot read ${file}: ${describeSystemError(cause)}; install the package again`, {
      cause,
    });
  }
}

// The program stands two folders deep in its package, as source and built, whatever link has started it.
function artifactsFolder(): string {
  const program = realpathSync(process.argv[1] as string);
  let folder = dirname(program);
  while (!existsSync(join(folder, FOLDER, INDEX)) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, FOLDER);
}
