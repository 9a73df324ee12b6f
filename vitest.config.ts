import { configDefaults, defineConfig } from "vitest/config";

const NEEDS_BUILD = ["test/cli/**/*.test.ts", "test/packaging/**/*.test.ts"];
const SHELLS = ["test/cli/*.shells.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "source",
          include: ["test/**/*.test.ts"],
          // The last two have configurations of their own: they need a registry, or other toolchains.
          exclude: [...configDefaults.exclude, ...NEEDS_BUILD, "test/tarball/**", "test/interop/**"],
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
