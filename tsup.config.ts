import { readFile, rm, writeFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";
import { coreFile } from "./scripts/build/core-file.js";
import { pureCalls } from "./scripts/build/pure-calls.js";
import { bundledPackages, renderLicences } from "./scripts/licences/third-party-licences.js";

const MAIN = "src/index.ts";

/** The entries beside the main one. */
const OTHERS = {
  stream: "src/stream/index.ts",
  lint: "src/lint/index.ts",
  inspect: "src/inspect/index.ts",
  sample: "src/sample/index.ts",
  store: "src/store/index.ts",
  testing: "src/testing/index.ts",
};

/** The entries of the package, with their sources. */
export const ENTRIES = { index: MAIN, ...OTHERS };

const METAFILE = "dist/cli/metafile-cjs.json";

/** What is bundled brings its licence along. */
async function writeLicences(): Promise<void> {
  const { inputs } = JSON.parse(await readFile(METAFILE, "utf8")) as { inputs: object };
  await writeFile("dist/cli/LICENSES.txt", renderLicences(bundledPackages(Object.keys(inputs))));
  await rm(METAFILE);
}

const commandLine: Options = {
  entry: { main: "src/cli/main.ts", worker: "src/cli/work/worker.ts" },
  outDir: "dist/cli",
  format: "cjs",
  platform: "node",
  target: "node20",
  // Users install nothing but Zod; of that, too, the bundle holds what it needs, since loading all takes long.
  noExternal: ["commander", "string-width", "tinyglobby", "wrap-ansi", "zod"],
  // For import.meta.url, by which a program finds its own files.
  shims: true,
  metafile: true,
  onSuccess: writeLicences,
};

export default defineConfig(async (): Promise<Options[]> => {
  await rm("dist", { recursive: true, force: true });
  const core = await coreFile(MAIN);
  const library: Options = {
    outDir: "dist",
    format: ["esm", "cjs"],
    // What the entries share must be there once: a ContractError is of one class wherever it comes from.
    splitting: true,
    platform: "neutral",
    target: "es2022",
  };
  const main: Options = {
    ...library,
    entry: { index: MAIN },
    esbuildPlugins: [core.making, await pureCalls()],
  };
  const others: Options = { ...library, entry: OTHERS, esbuildPlugins: [core.sharing] };
  const declarations: Options = {
    ...library,
    entry: ENTRIES,
    // tsup sets an option that TypeScript 6 calls deprecated.
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
  };
  return [main, others, declarations, commandLine];
});
