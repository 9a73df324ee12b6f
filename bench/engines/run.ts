import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENGINES } from "../../test/engines/engines.js";
import { makeDocuments, makeScaled } from "../documents.js";
import { run, type EngineFigures, type Work } from "./program.js";

/*
 * What reading and writing take in other engines, as ratios to what those have of
 * their own: npm run bench:engines [-- --write-docs]
 */

const PROGRAM = fileURLToPath(new URL("program.ts", import.meta.url));
const PAGE = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));
const [BEGIN, END] = ["<!-- bench:engines begin -->", "<!-- bench:engines end -->"];

const DOCUMENTS = 600;
const LONGER = 10;

// Clocks that stand still while code runs can't measure it.
const MEASURED = ENGINES.filter(({ name }) => name !== "workerd");

const { values } = parseArgs({ options: { "write-docs": { type: "boolean", default: false } } });
const { mixes } = makeDocuments(DOCUMENTS);
const scaled = makeScaled(DOCUMENTS, LONGER);
const work: Work = {
  mixes: {
    written: mixes.written,
    foreign: mixes.foreign,
    "written, long": scaled.written,
    "foreign, long": scaled.foreign,
  },
  rounds: 15,
  warmUp: 1500,
};

const results: [name: string, figures: EngineFigures][] = [[`Node ${process.versions.node}`, run(work)]];
for (const { name, ask } of MEASURED) results.push([name, await ask()<Work, EngineFigures>(PROGRAM, work)]);

const columns = [...Object.keys(work.mixes), "value", "writing"];
const rows = results.map(([name, { reading, value, writing }]) => {
  const figures = [...Object.values(reading), value, writing].map((figure) => figure.toFixed(2));
  return `| ${[name, ...figures].join(" | ")} |`;
});
const table = [`| | ${columns.join(" | ")} |`, `| --- |${" ---: |".repeat(columns.length)}`, ...rows].join(
  "\n",
);
console.log(table);
if (values["write-docs"]) {
  const text = readFileSync(PAGE, "utf8");
  const part = new RegExp(`(?<=${BEGIN}\n)[^]*(?=${END})`);
  if (!part.test(text))
    throw new Error("docs/performance.md has lost the marks around the figures of engines");
  writeFileSync(
    PAGE,
    text.replace(part, () => `\n${table}\n\n`),
  );
}
