import { readFile, rm, writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { bundledPackages, renderLicences } from "./scripts/licences/third-party-licences.js";

/** The entries of the package, with their sources. */
export const ENTRIES = {
  index: "src/index.ts",
  stream: "src/stream/index.ts",
  lint: "src/lint/index.ts",
  inspect: "src/inspect/index.ts",
  sample: "src/sample/index.ts",
  store: "src/store/index.ts",
  testing: "src/testing/index.ts",
};

const METAFILE = "dist/cli/metafile-cjs.json";

/** What is bundled brings its licence along. */
async function writeLicences(): Promise<void> {
  const { inputs } = JSON.parse(await readFile(METAFILE, "utf8")) as { inputs: object };
  await writeFile("dist/cli/LICENSES.txt", renderLicences(bundledPackages(Object.keys(inputs))));
  await rm(METAFILE);
}

export default defineConfig([
  {
    entry: ENTRIES,
    outDir: "dist",
    clean: ["!cli/**"],
    format: ["esm", "cjs"],
    // What the entries share must be there once: a ContractError is of one class wherever it comes from.
    splitting: true,
    platform: "neutral",
    target: "es2022",
    // tsup sets an option that TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    entry: { main: "src/cli/main.ts", worker: "src/cli/work/worker.ts" },
    outDir: "dist/cli",
    clean: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    // Users install nothing but Zod; of that, too, the bundle holds what it needs, since loading all takes long.
    noExternal: ["commander", "string-width", "tinyglobby", "wrap-ansi", "zod"],
    // For import.meta.url, by which a program finds its own files.
    shims: true,
    metafile: true,
    onSuccess: writeLicences,
  },
]);
