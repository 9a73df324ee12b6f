import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { renderPage } from "../../scripts/readme.js";
import * as root from "../../src/index.js";
import * as inspect from "../../src/inspect/index.js";
import * as lint from "../../src/lint/index.js";
import * as sample from "../../src/sample/index.js";
import * as stream from "../../src/stream/index.js";
import { ROOT, succeed } from "../support/npm.js";
import { typeCheck } from "../support/program.js";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const blocks = Array.from(README.matchAll(/^```(\w+)\n([^]*?)^```$/gm), ([, language, text]) => ({
  language: String(language),
  text: String(text),
}));
const snippets = blocks.filter(({ language }) => language === "ts").map(({ text }) => text);

test("what is generated is fresh", () => {
  expect(README, "run `npm run generate`").toBe(renderPage("README.md", README));
});

test("every function that is named exists", () => {
  const names = Array.from(README.matchAll(/`([a-z]+[A-Z]\w*)(?:\(\))?`/g), ([, name]) => String(name));
  const everything = { ...root, ...stream, ...lint, ...inspect, ...sample };
  const options = ["maxIssues"];
  expect(names.filter((name) => !(name in everything) && !options.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(30);
});

describe("code", () => {
  // A folder as a user's program has it, where the package is this one.
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/converge-experience-contract"), "dir");
  symlinkSync(join(ROOT, "node_modules/zod"), join(folder, "node_modules/zod"), "dir");
  symlinkSync(join(ROOT, "node_modules/@types"), join(folder, "node_modules/@types"), "dir");
  const files = snippets.map((text, i) => {
    const file = join(folder, `snippet-${i}.mts`);
    writeFileSync(file, text);
    return file;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("type-checks", () => {
    const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: ["node"] };
    expect(typeCheck(files, { ...options, skipLibCheck: true }).errors).toEqual([]);
  });

  test.each(snippets.map((text, i) => [i, text] as const))("%i runs, and prints what it says", (i, text) => {
    const compiled = join(folder, `snippet-${i}.mjs`);
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(compiled, ts.transpileModule(text, { compilerOptions }).outputText);
    const promised = Array.from(text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, line]) => line);
    const printed = succeed(process.execPath, [compiled], ROOT);
    expect(printed.split("\n").slice(0, -1)).toEqual(promised);
  });
});

describe("commands", () => {
  const ci = readFileSync(join(ROOT, ".ci/run"), "utf8");
  const commands = blocks.flatMap(({ language, text }, i) => {
    const next = blocks[i + 1];
    return language === "sh"
      ? [[text.trim(), next?.language === "text" ? next.text : undefined] as const]
      : [];
  });

  test.each(commands)("%s", (command, output) => {
    // What installs the dependencies would pull them away from under this very test.
    if (command.startsWith("npm ci")) {
      expect(ci).toContain(command);
      return;
    }
    const run = spawnSync("bash", ["-c", command], { cwd: ROOT, encoding: "utf8" });
    expect(run.status).toBe(0);
    if (output !== undefined) expect(run.stdout).toBe(output);
  });
});
