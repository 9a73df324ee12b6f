import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const MAKERS = "src/schemas/primitives.ts";

/** The functions that make schemas, and are said to do nothing else. */
async function listMakers(): Promise<string[]> {
  const text = await readFile(MAKERS, "utf8");
  return Array.from(text.matchAll(/@__NO_SIDE_EFFECTS__\s+\*\/\s+export function (\w+)/g), ([, name]) =>
    String(name),
  );
}

/**
 * Says at each call of a function that makes a schema that the call may be left out.
 * esbuild and Rollup know it from the function itself; webpack looks at the call alone,
 * and would take all schemas, and Zod, into every page.
 */
export async function pureCalls(): Promise<Plugin> {
  const makers = (await listMakers()).join("|");
  // Where an expression starts, and never inside of a description.
  const call = new RegExp(`(?<== |^ +)(?=(?:${makers})\\()`, "gm");
  return {
    name: "pure-calls",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]schemas[\\/]/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        return { contents: text.replace(call, "/* @__PURE__ */ "), loader: "ts" };
      });
    },
  };
}
