import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Sizes {
  /** A page that reads envelopes, Zod included. In bytes, minified and compressed, as all of these. */
  page: number;
  /** The part of Zod that the schemas are made with. */
  zod: number;
  /** What this package adds to a page that has that part of Zod already. */
  added: number;
}

/** Measures what the built package costs a web page. */
export async function measureSize(): Promise<Sizes> {
  const use = `import { safeParseEnvelopeJson } from "./dist/index.js"; console.log(safeParseEnvelopeJson);`;
  const page = await compressedSize(use);
  const zod = await compressedSize(await zodPartOf(use));
  return { page, zod, added: page - zod };
}

async function compressedSize(source: string): Promise<number> {
  return gzipSync(await bundle(source, { minify: true }), { level: 9 }).length;
}

/** A program that uses the exports of Zod that another one does, and nothing else. */
async function zodPartOf(source: string): Promise<string> {
  const text = await bundle(source, { external: ["zod", "zod/*"] });
  const aliases = Array.from(text.matchAll(/import \* as (\w+) from "zod"/g), ([, alias]) => alias);
  const members = text.matchAll(new RegExp(`(?<![\\w.$])(?:${aliases.join("|")})\\.([A-Za-z]\\w*)`, "g"));
  const names = new Set(Array.from(members, ([, name]) => `z.${name}`));
  const imports = Array.from(text.matchAll(/import (\{[^}]*\}) from "(zod\/[^"]*)";/g));
  const imported = imports.flatMap(([, list]) => list?.match(/[\w$]+(?=\s*[,}])/g) ?? []);
  return [
    `import * as z from "zod";`,
    ...imports.map(([statement]) => statement),
    `console.log(${[...names, ...imported].join(", ")});`,
  ].join("\n");
}

async function bundle(source: string, options: { minify?: boolean; external?: string[] }): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    ...options,
  });
  return outputFiles[0]?.text ?? "";
}
