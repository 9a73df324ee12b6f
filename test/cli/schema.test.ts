import { spawnSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { ROOT } from "../support/npm.js";
import { readText, SCHEMAS_OUT } from "../support/schema-files.js";
import { CLI, runCli } from "./run-cli.js";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
const SHIPPED = filesIn(SCHEMAS_OUT);

const succeed = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(["schema", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
};
const refused = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(["schema", ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  return stderr;
};

interface Entry {
  name: string;
  title: string;
  description: string;
  draft: string | null;
  view: string | null;
  file: string;
}

describe("list", () => {
  test("has every file of the package, once", async () => {
    const entries = JSON.parse(await succeed("list", "--format", "json")) as Entry[];
    expect(entries.map(({ file }) => file).sort()).toEqual(SHIPPED);
    for (const entry of entries) expect(entry.description).not.toBe("");
    const text = await succeed("list");
    for (const { name, file } of entries) {
      expect(text).toMatch(new RegExp(`^${name}: \\S`, "m"));
      expect(text).toContain(`  ${file}\n`);
    }
  });

  test("tells what a file is about in one sentence: the first, but of an event's what is its own", async () => {
    const text = await succeed("list");
    expect(text).toContain(
      "\nbudget-exceeded: A decision chain used more of something than it was allowed.\n",
    );
    expect(text).toContain(
      "\nopenapi: Components for services that take or return events of the experience ledger.\n",
    );
  });

  test("is narrowed by draft and view, which leave out no file that has none", async () => {
    const args = ["list", "--draft", "07", "--view", "writer", "--format", "json"];
    const entries = JSON.parse(await succeed(...args)) as Entry[];
    expect(new Set(entries.map(({ draft }) => draft))).toEqual(
      new Set(["draft-07", "openapi-3.1", "asyncapi-3.0", null]),
    );
    expect(entries.filter(({ view }) => view === "reader")).toEqual([]);
    expect(entries.map(({ name }) => name)).toContain("conformance-readme");
  });
});

describe("show", () => {
  test.each([
    [["ledger"], "2020-12/ledger.reader.schema.json"],
    [["Ledger", "--view", "writer"], "2020-12/ledger.writer.schema.json"],
    [["ledger", "--draft", "07"], "draft-07/ledger.reader.schema.json"],
    [["event-query"], "2020-12/queries/event-query.schema.json"],
    [["EventQuery", "--draft", "07"], "draft-07/queries/event-query.schema.json"],
    [["openapi"], "openapi/ledger.openapi.json"],
    [["openapi", "--view", "writer"], "openapi/ledger.openapi.json"],
    [["AsyncAPI"], "asyncapi/ledger.asyncapi.json"],
    [["conformance-readme"], "conformance/README.md"],
    [["index"], "index.json"],
    ...EXPERIENCE_EVENT_KINDS.map((kind) => [
      [kind, "--draft", "07", "--view", "writer"],
      `draft-07/events/${kind.replace(/\B[A-Z]/g, "-$&").toLowerCase()}.writer.schema.json`,
    ]),
  ] as [string[], string][])("%j prints %s, byte for byte", async (args, path) => {
    expect(await succeed("show", ...args)).toBe(readText(path));
  });

  test.each([
    [["bugdet-exceeded"], "Did you mean budget-exceeded?"],
    [["FactPromotd"], "Did you mean fact-promoted?"],
    [["nothing-like-it"], "Try: experience-contract schema list"],
    [
      ["event-query", "--view", "writer"],
      "no event-query for a writer; there is 2020-12 reader, draft-07 reader",
    ],
    [["openapi", "--draft", "07"], "no openapi in draft 07; there is openapi-3.1."],
    [["ledger", "--draft", "4"], "Allowed choices are 2020-12, 07"],
  ])("%j is refused, and says what there is", async (args, message) => {
    expect(await refused("show", ...args)).toContain(message);
  });
});

describe("export", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "export-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const into = (...args: string[]) => ["export", join(folder, "a/b"), ...args];

  test("writes everything, as it is in the package", async () => {
    const stdout = await succeed(...into());
    expect(filesIn(join(folder, "a/b"))).toEqual(SHIPPED);
    for (const path of SHIPPED)
      expect(readFileSync(join(folder, "a/b", path)).equals(readFileSync(join(SCHEMAS_OUT, path)))).toBe(
        true,
      );
    expect(stdout).toMatch(new RegExp(`^${SHIPPED.length} files written$`, "m"));
    expect(await succeed(...into())).toBe(`0 files written, ${SHIPPED.length} already there\n`);
  });

  test("writes what is named, of the draft and the view that are wanted", async () => {
    await succeed(...into("ledger", "EventQuery", "--draft", "2020-12", "--view", "reader"));
    expect(filesIn(join(folder, "a/b"))).toEqual([
      "2020-12/ledger.reader.schema.json",
      "2020-12/queries/event-query.schema.json",
    ]);
  });

  test("changes nothing where a file holds something else, unless it is forced to", async () => {
    const path = join(folder, "a/b/index.json");
    mkdirSync(join(folder, "a/b"), { recursive: true });
    writeFileSync(path, "mine");
    const stderr = await refused(...into());
    expect(stderr).toContain(
      `1 file would change, so nothing was written; --force overwrites them:\n  ${path}`,
    );
    expect(filesIn(join(folder, "a/b"))).toEqual(["index.json"]);
    expect(readFileSync(path, "utf8")).toBe("mine");
    await succeed(...into("--force"));
    expect(readFileSync(path, "utf8")).toBe(readText("index.json"));
  });

  test("says why where it can't write", async () => {
    writeFileSync(join(folder, "a"), "a file where a folder should be");
    const run = await runCli(["schema", ...into("ledger")]);
    expect(run.code).not.toBe(0);
    expect(run.stderr).toMatch(/cannot make the folder .*a.b.2020-12: /);
    expect(run.stderr).not.toContain("    at ");
  });

  test("refuses a name of which the draft and the view leave nothing, before anything is written", async () => {
    expect(await refused(...into("ledger", "event-query", "--view", "writer"))).toContain(
      "There is no event-query for a writer; there is 2020-12 reader, draft-07 reader.",
    );
    expect(await refused(...into("codegen", "--draft", "2020-12"))).toContain("there is draft-07 writer");
    expect(readdirSync(folder)).toEqual([]);
    // Which has no draft of JSON Schema to be left out by.
    await succeed(...into("openapi", "--draft", "07"));
    expect(filesIn(join(folder, "a/b"))).toEqual(["openapi/ledger.openapi.json"]);
  });

  test("refuses a name that does not exist, before anything is written", async () => {
    expect(await refused(...into("ledgr"))).toContain("Did you mean ledger?");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the files of the package are found", () => {
  test("through a link, as npm makes for programs", () => {
    const folder = mkdtempSync(join(tmpdir(), "link-"));
    const link = join(folder, "experience-contract");
    symlinkSync(CLI, link);
    const run = spawnSync(process.execPath, [link, "schema", "show", "ledger"], {
      cwd: folder,
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    expect(run.stdout).toBe(readText("2020-12/ledger.reader.schema.json"));
  });

  test("from the sources", () => {
    const args = ["--import", "tsx", join(ROOT, "src/cli/main.ts"), "schema", "show", "ledger"];
    const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    expect(run.stdout).toBe(readText("2020-12/ledger.reader.schema.json"));
  });
});
