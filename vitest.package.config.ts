import { defineConfig } from "vitest/config";

// Apart from the other tests, because these install packages from the registry.
export default defineConfig({
  test: {
    include: ["test/tarball/**/*.test.ts"],
    globalSetup: "test/tarball/pack.ts",
    // One for each core: Vitest would leave one idle, which is half of two.
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
  },
});
