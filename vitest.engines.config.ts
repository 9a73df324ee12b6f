import { defineConfig } from "vitest/config";

// Apart from the other tests, because these need other JavaScript engines.
export default defineConfig({
  test: {
    include: ["test/engines/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
