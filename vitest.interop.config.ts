import { defineConfig } from "vitest/config";

// Apart from the other tests, because these need the toolchains of other languages, and other shells.
export default defineConfig({
  test: {
    include: ["test/interop/**/*.test.ts", "test/cli/*.shells.test.ts"],
    globalSetup: "test/support/build.ts",
    // One for each core: Vitest would leave one idle, which is half of two.
    maxWorkers: "100%",
    testTimeout: 900_000,
    hookTimeout: 600_000,
  },
});
