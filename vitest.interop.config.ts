import { defineConfig } from "vitest/config";

// Apart from the other tests, because these need the toolchains of other languages, and other shells.
export default defineConfig({
  test: {
    include: ["test/interop/**/*.test.ts", "test/cli/*.shells.test.ts"],
    globalSetup: "test/support/build.ts",
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
