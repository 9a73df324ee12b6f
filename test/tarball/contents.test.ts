import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { publint } from "publint";
import { expect, inject, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { ROOT, succeed } from "../support/npm.js";

const tarball = inject("tarball");

test("the tarball holds what users need, and nothing else", () => {
  const files = succeed("tar", ["-tzf", tarball], ROOT).trim().split("\n");
  const named = JSON.stringify([packageJson.exports, packageJson.bin]).match(/dist\/[\w./]+/g) ?? [];
  // What the other entries take from the main one.
  const core = ["dist/core.js", "dist/core.cjs"];
  // What the command line brings along for itself.
  const ownFiles = ["dist/cli/worker.cjs", "dist/cli/LICENSES.txt", packageJson.man.slice("./".length)];
  // What the README links to, and the ledgers that its commands read.
  const told = [
    ...filesIn("docs"),
    "CONTRIBUTING.md",
    "examples/broken-ledger.ndjson",
    "examples/ledger.ndjson",
  ];
  const expected = [
    "package.json",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    ...core,
    ...ownFiles,
    ...named,
    ...told,
    ...filesIn("schemas-out"),
  ];
  // What the entries share has names that the bundler makes.
  const shared = files.filter((file) => /^package\/dist\/[\w-]+-[\w-]{8}\.(c?js|d\.c?ts)$/.test(file));
  expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(
    expected.map((path) => `package/${path}`).sort(),
  );
});

test("every link of its pages leads to a file of it", () => {
  const files = succeed("tar", ["-tzf", tarball], ROOT).trim().split("\n");
  const links = files
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => {
      const text = succeed("tar", ["-xzOf", tarball, file], ROOT).replace(/^```[^]*?^```$/gm, "");
      return Array.from(text.matchAll(/\]\((?!https?:)([\w.][^)#\s]*)/g), ([, link]) => ({
        file,
        link: String(link),
      }));
    });
  expect(links.length).toBeGreaterThan(20);
  const dead = links.filter(({ file, link }) => !files.includes(posix.join(posix.dirname(file), link)));
  expect(dead).toEqual([]);
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
  expect(Object.keys(report.analysis.entrypoints)).toEqual(
    expect.arrayContaining(Object.keys(packageJson.exports).filter((path) => !path.endsWith(".json"))),
  );
  expect(report.analysis.problems).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
