import { readFile } from "node:fs/promises";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { measureSizes } from "../../scripts/measure-size.js";
import { ROOT } from "../support/npm.js";

const LIMITS = { text: 18_700, value: 13_000, write: 13_550, schema: 52_850 };

test("pages stay small, and those that use no schema do without Zod", async () => {
  const { zod, ...pages } = await measureSizes();
  // Else what is measured is no bundle.
  expect(Math.min(...Object.values(pages))).toBeGreaterThan(5_000);
  for (const page of Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    expect(pages[page], page).toBeLessThan(LIMITS[page]);
  // What makes up more than half of a page that has schemas would not fit into the others.
  expect(zod).toBeGreaterThan(pages.text);
});

/** What webpack sees of the package: it knows nothing of functions without side effects, and goes by the calls. */
const callsAlone: Plugin = {
  name: "calls-alone",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/][^\\/]+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("@__NO_SIDE_EFFECTS__", ""),
    }));
  },
};

test.each(["safeParseEnvelopeJson", "isLegalTransition", "isBackendAllowed", "isUseAllowed"])(
  "where a bundler goes by the calls alone, too, a page with %s does without Zod",
  async (name) => {
    const { metafile } = await build({
      stdin: {
        contents: `import { ${name} } from "./dist/index.js"; console.log(${name});`,
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      format: "esm",
      metafile: true,
      plugins: [callsAlone],
    });
    const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const loaded = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
    expect(loaded.filter((path) => path.includes("node_modules"))).toEqual([]);
    expect(loaded.some((path) => path.startsWith("dist/"))).toBe(true);
  },
);
