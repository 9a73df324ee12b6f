import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { expect, inject, test } from "vitest";
import schemaIndex from "../../schemas-out/index.json" with { type: "json" };
import { ROOT, succeed } from "../support/npm.js";

const tarball = inject("tarball");

test("the tarball holds what users need, and nothing else", () => {
  const files = succeed("tar", ["-tzf", tarball], ROOT).trim().split("\n").sort();
  const expected = [
    ...["package.json", "README.md", "LICENSE", "CHANGELOG.md"],
    ...["index.js", "index.cjs", "index.d.ts", "index.d.cts", "cli/main.cjs"].map((path) => `dist/${path}`),
    ...[...schemaIndex.files.map(({ path }) => path), "index.json"].map((path) => `schemas-out/${path}`),
    ...["README.md", "bytes.ndjson", "corpus.schema.json", "documents.ndjson"].map(
      (path) => `schemas-out/conformance/${path}`,
    ),
  ];
  expect(files).toEqual(expected.map((path) => `package/${path}`).sort());
});

test("publint has nothing to say", async () => {
  const bytes = readFileSync(tarball);
  const { messages } = await publint({ pack: { tarball: Uint8Array.from(bytes).buffer }, strict: true });
  expect(messages).toEqual([]);
});

test("arethetypeswrong has nothing to say", () => {
  const attw = join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const report = JSON.parse(succeed(process.execPath, [attw, tarball, "--format", "json"], ROOT)) as {
    analysis: { entrypoints: Record<string, unknown>; problems: unknown[] };
  };
  expect(Object.keys(report.analysis.entrypoints)).toContain(".");
  expect(report.analysis.problems).toEqual([]);
});
