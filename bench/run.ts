import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Settings, Task } from "./measure.js";
import { nodeBinary } from "./nodes.js";
import { drawPlot } from "./plot.js";
import { renderDocs, renderResults } from "./report.js";
import type { Basics, Figures, Results, Row } from "./results.js";
import { buildJudge } from "./serde.js";

const HELP = `npm run bench -- [options]
  --rounds N      rounds per comparison (31)
  --quick         fewer documents and rounds: a glance, not a result
  --nodes A,B     Node lines to run on, fetched from npm where need be (the one that runs this)
  --json FILE     write the figures as JSON
  --write-docs    write the figures into docs/performance.md and draw the plot
`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string" },
    quick: { type: "boolean", default: false },
    nodes: { type: "string" },
    json: { type: "string" },
    "write-docs": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const ROOT = new URL("../", import.meta.url);
const path = (relative: string) => fileURLToPath(new URL(relative, ROOT));

/** Plain JavaScript, as users run it: a loader's code would be measured too. */
async function bundle(): Promise<string> {
  const outfile = path(".cache/bench/measure.mjs");
  await build({
    entryPoints: [path("bench/measure.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  return outfile;
}

function runTask(node: string, script: string, settings: Settings): unknown {
  const { status, stdout } = spawnSync(node, [script, JSON.stringify(settings)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`measuring on ${node} failed`);
  return JSON.parse(stdout);
}

function measureOn(node: string, script: string, settings: Settings): Results {
  const tasks = runTask(node, script, settings) as Task[];
  const outcomes = tasks.map((task) => ({ task, outcome: runTask(node, script, { ...settings, task }) }));
  const of = (...parts: Task["part"][]) =>
    outcomes.filter(({ task }) => parts.includes(task.part)).map(({ outcome }) => outcome);
  return {
    ...(of("basics")[0] as Basics),
    ...(Object.assign({}, ...of("figure")) as Figures),
    text: of("text", "serdeText") as Row[],
    value: of("value") as Row[],
    write: of("write", "serdeWrite") as Row[],
    kinds: of("kinds")[0] as Results["kinds"],
    lengths: of("lengths")[0] as Results["lengths"],
  };
}

function writeDocs(all: readonly Results[]): void {
  const file = path("docs/performance.md");
  writeFileSync(file, renderDocs(readFileSync(file, "utf8"), all));
  writeFileSync(path("docs/performance.svg"), drawPlot(all));
}

if (options.help) {
  console.log(HELP);
} else {
  const script = await bundle();
  const judge = buildJudge(path("test/interop/rust"));
  const settings: Settings = {
    root: ROOT.href,
    documents: options.quick ? 240 : 1200,
    rounds: Number(options.rounds ?? (options.quick ? 7 : 31)),
    warmUp: options.quick ? 100 : 800,
    judge,
  };
  const lines = options.nodes?.split(",") ?? [];
  const nodes =
    lines.length === 0 ? [process.execPath] : lines.map((line) => nodeBinary(line, path(".cache")));
  const all = nodes.map((node) => measureOn(node, script, settings));
  console.log(all.map(renderResults).join("\n"));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(all, undefined, 2)}\n`);
  if (options["write-docs"]) writeDocs(all);
}
