import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeLedger } from "./ledger-file.js";
import { measureProcess, type ProcessCost } from "./measure-process.js";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,200,2000" },
    rounds: { type: "string", default: "3" },
    dir: { type: "string", default: tmpdir() },
    "write-docs": { type: "boolean", default: false },
  },
});
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TOOLS = join(ROOT, "bench/cli/tools");
const SCHEMA = join(ROOT, "schemas-out/2020-12/ledger.reader.schema.json");
const LOOPS = join(ROOT, "bench/cli/loops");
const CLI = join(ROOT, "dist/cli/main.cjs");

interface Contender {
  name: string;
  command: (ledger: string) => string[];
  /** True where another process does the work, so that its memory isn't seen. */
  hasChild?: boolean;
  /** The largest ledger it is given, in megabytes: beyond that it takes minutes or more memory than there is. */
  upTo: number;
}

const node = (...args: string[]) => [process.execPath, ...args];
const CONTENDERS: Contender[] = [
  {
    name: "a loop of `JSON.parse`, one thread",
    command: (ledger) => node(join(LOOPS, "json-parse.mjs"), ledger),
    upTo: Infinity,
  },
  {
    name: "**`experience-contract validate`**",
    command: (ledger) => node(CLI, "validate", ledger),
    upTo: Infinity,
  },
  {
    name: "the same, `--workers 1`",
    command: (ledger) => node(CLI, "validate", "--workers", "1", ledger),
    upTo: Infinity,
  },
  {
    name: "the same, `--lint --summary`",
    command: (ledger) => node(CLI, "validate", "--lint", "--force", "--summary", `${ledger}.summary`, ledger),
    upTo: Infinity,
  },
  {
    name: "`experience-contract inspect`",
    command: (ledger) => node(CLI, "inspect", ledger),
    upTo: Infinity,
  },
  {
    name: "a loop of `JSON.parse` and Ajv (rounds integers)",
    command: (ledger) => node(join(LOOPS, "ajv.mjs"), SCHEMA, ledger),
    upTo: Infinity,
  },
  { name: "`jq` (reads only)", command: (ledger) => ["jq", "empty", ledger], upTo: 200 },
  {
    name: "`jsonschema validate` of Sourcemeta",
    command: (ledger) => [join(TOOLS, "node_modules/.bin/jsonschema"), "validate", SCHEMA, ledger],
    hasChild: true,
    upTo: 200,
  },
];

const hasJq = spawnSync("jq", ["--version"]).status === 0;
if (!hasJq) console.log("jq is not installed, and so not measured");
execFileSync("npm", ["ci", "--ignore-scripts", "--silent"], { cwd: TOOLS, stdio: "inherit" });

const folder = mkdtempSync(join(values.dir, "bench-cli-"));
const lines: string[] = [];
const print = (line: string) => {
  lines.push(line);
  console.log(line);
};
try {
  for (const size of values.sizes.split(",").map(Number)) await measureAll(size);
} finally {
  rmSync(folder, { recursive: true });
}
if (values["write-docs"]) writeDocs();

async function measureAll(megabytes: number): Promise<void> {
  const ledger = join(folder, `ledger-${megabytes}.jsonl`);
  writeLedger(ledger, megabytes * 1e6);
  const bytes = statSync(ledger).size;
  print(`\nA ledger of ${(bytes / 1e6).toFixed(0)} MB:\n`);
  print("| | Seconds | MB a second | Beside the loop | Peak memory, MiB |");
  print("| --- | ---: | ---: | ---: | ---: |");
  const contenders = CONTENDERS.filter(
    ({ upTo, name }) => megabytes <= upTo && (hasJq || !name.includes("jq")),
  );
  const costs = new Map<Contender, ProcessCost[]>(contenders.map((contender) => [contender, []]));
  // In turn, so that a busy machine slows all down alike.
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const contender of contenders) {
      const cost = await measureProcess(contender.command(ledger));
      if (cost.exitCode !== 0) throw new Error(`${contender.name} ended with ${cost.exitCode}`);
      costs.get(contender)?.push(cost);
    }
  }
  const loop = median(costs.get(CONTENDERS[0] as Contender) ?? []);
  for (const [{ name, hasChild }, all] of costs) {
    const { seconds, peakMebibytes } = median(all);
    const [rate, ratio] = [bytes / 1e6 / seconds, loop.seconds / seconds];
    print(
      `| ${name} | ${seconds.toFixed(2)} | ${rate.toFixed(0)} | ${ratio.toFixed(2)} × | ${hasChild === true ? "–" : peakMebibytes.toFixed(0)} |`,
    );
  }
  rmSync(ledger);
}

function median(costs: ProcessCost[]): ProcessCost {
  const sorted = costs.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)] as ProcessCost;
  return { ...middle, peakMebibytes: Math.max(...costs.map(({ peakMebibytes }) => peakMebibytes)) };
}

function writeDocs(): void {
  const path = join(ROOT, "docs/performance.md");
  const [begin, end] = ["<!-- bench:cli begin -->", "<!-- bench:cli end -->"];
  const text = readFileSync(path, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${path} has no place for the figures`);
  const [cpu] = cpus();
  const machine = `Node ${process.versions.node}, ${cpus().length} cores of ${cpu?.model.trim() ?? "an unknown kind"}.`;
  writeFileSync(path, `${before}${begin}\n\n${machine}\n${lines.join("\n")}\n\n${end}${after}`);
}
