import { defineConfig } from "vitest/config";

// Apart from the other tests, because these need the toolchains of other languages.
export default defineConfig({
  test: { include: ["test/interop/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
