import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      stream: "src/stream/index.ts",
      lint: "src/lint/index.ts",
      store: "src/store/index.ts",
      testing: "src/testing/index.ts",
    },
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
    // Users install nothing but Zod.
    noExternal: ["commander", "tinyglobby"],
    // For import.meta.url, by which a program finds its own files.
    shims: true,
  },
]);
