import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: ["src/index.ts"],
    outDir: "dist",
    clean: ["!cli/**"],
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    // tsup sets an option that TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    entry: ["src/cli/main.ts"],
    outDir: "dist/cli",
    clean: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    // Users install nothing but Zod.
    noExternal: ["commander"],
  },
]);
