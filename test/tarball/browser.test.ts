import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { safeParseEnvelopeJson, stringifyEnvelope } from "../../src/index.js";
import { ROOT } from "../support/npm.js";
import { makeConsumer } from "./consumer.js";

const PAGE = `
import { safeParseEnvelopeJson, stringifyEnvelope } from "converge-experience-contract";
globalThis.read = (numbers) => {
  const result = safeParseEnvelopeJson(Uint8Array.from(numbers));
  return result.success ? stringifyEnvelope(result.data) : JSON.stringify(result.error.issues);
};
`;

const lines = ["ledger.ndjson", "broken-ledger.ndjson"].flatMap((name) =>
  readFileSync(join(ROOT, "examples", name), "latin1")
    .trimEnd()
    .split("\n"),
);
const documents = lines.map((line) => Buffer.from(line, "latin1"));
let script = "";

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: makeConsumer("browser") },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    minify: true,
  });
  script = outputFiles[0]?.text ?? "";
});

const SITES = [
  ["a page", true],
  ["a page that forbids code from strings", false],
] as const;

describe.each(SITES)("%s", (_, strings) => {
  test("reads and writes as Node does", () => {
    // Nothing of Node is in there: no require, no process, no Buffer.
    const page = vm.createContext({ TextDecoder, TextEncoder }, { codeGeneration: { strings, wasm: false } });
    vm.runInContext(script, page);
    const compiles = `try { new Function("return 1")() === 1 } catch { false }`;
    expect(vm.runInContext(compiles, page)).toBe(strings);

    const read = page.read as (bytes: Iterable<number>) => string;
    expect(documents.map((bytes) => read([...bytes]))).toEqual(
      documents.map((bytes) => {
        const result = safeParseEnvelopeJson(bytes);
        return result.success ? stringifyEnvelope(result.data) : JSON.stringify(result.error.issues);
      }),
    );
  });
});
