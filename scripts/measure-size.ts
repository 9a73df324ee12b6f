import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What web pages load, in bytes, minified and compressed. */
export interface Sizes {
  /** A page that reads envelopes from JSON text. */
  text: number;
  /** One that reads them from values. */
  value: number;
  /** One that writes them. */
  write: number;
  /** One that reads them from text, and has their Zod schema as well. */
  schema: number;
  /** The part of Zod in that. */
  zod: number;
}

/** Measures what the built package costs a web page. */
export async function measureSizes(): Promise<Sizes> {
  const schema = pageWith("safeParseEnvelopeJson", "ExperienceEventEnvelopeSchema");
  return {
    text: await compressedSize(pageWith("safeParseEnvelopeJson")),
    value: await compressedSize(pageWith("safeParseEnvelope")),
    write: await compressedSize(pageWith("stringifyEnvelope")),
    schema: await compressedSize(schema),
    zod: await compressedSize(await zodPartOf(schema)),
  };
}

function pageWith(...names: string[]): string {
  return `import { ${names.join(", ")} } from "./dist/index.js"; console.log(${names.join(", ")});`;
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
  const imports = Array.from(text.matchAll(/import (\{[^}]*\}) from "(zod(?:\/[^"]*)?)";/g));
  const imported = imports.flatMap(([, list]) => list?.match(/[\w$]+(?=\s*[,}])/g) ?? []);
  return [
    `import * as z from "zod";`,
    ...imports.map(([statement]) => statement),
    `console.log(${[...names, ...imported].join(", ")});`,
  ].join("\n");
}

async function bundle(source: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: source, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
  });
  return outputFiles[0]?.text ?? "";
}
