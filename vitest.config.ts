import { configDefaults, defineConfig } from "vitest/config";

const NEEDS_BUILD = ["test/cli/**/*.test.ts", "test/packaging/**/*.test.ts"];
// These have configurations of their own: they need a registry, other engines or other toolchains.
const ELSEWHERE = ["test/tarball/**", "test/engines/**", "test/interop/**"];
const SHELLS = ["test/cli/*.shells.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // One for each core: Vitest would leave one idle, which is half of two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "source",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...NEEDS_BUILD, ...ELSEWHERE],
        },
      },
      {
        extends: true,
        test: {
          name: "built",
          include: NEEDS_BUILD,
          // Those need shells that not every machine has.
          exclude: [...configDefaults.exclude, ...SHELLS],
          globalSetup: "test/support/build.ts",
        },
      },
    ],
  },
});
