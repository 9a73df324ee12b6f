// Proves schemas-out/ with the tools of other languages, and writes what came out into docs/interop.md.
// With --check it only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireToolchains, ROOT } from "./support/command.js";
import { GENERATOR_EXCEPTIONS, VALIDATOR_EXCEPTIONS } from "./support/exceptions.js";
import { LANGUAGES } from "./support/languages.js";
import { foreignNames } from "./support/names.js";
import { linesOf, readCorpus, type DocumentLine, type Line } from "./support/protocol.js";
import { scoreGenerators, scoreValidators, type Score } from "./support/score.js";
import { followPage, PAGES } from "./support/snippets.js";
import { tables } from "./support/table.js";

const PAGE = join(ROOT, "docs/interop.md");
const BETWEEN_MARKERS = /(?<=<!-- generated -->\n)[^]*(?=\n<!-- \/generated -->)/;

requireToolchains(LANGUAGES.flatMap(({ commands }) => commands));
const corpus = readCorpus();
const lines: Line[] = [];
const faults: string[] = [];
for (const { name, run, generated } of LANGUAGES) {
  const start = Date.now();
  for (const output of run()) lines.push(...linesOf(output));
  for (const code of generated)
    faults.push(...foreignNames(code).map((type) => `${code.tool} makes a type ${type}`));
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

for (const page of PAGES) {
  const start = Date.now();
  if (!followPage(page).includes("18446744073709551615")) faults.push(`docs/${page}.md lost the seed`);
  console.log(`docs/${page}.md: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

const validators = scoreValidators(corpus, lines);
const generators = scoreGenerators(corpus, lines);
const documents = lines.filter((line): line is DocumentLine => "document" in line);
for (const score of [...validators, ...generators]) faults.push(...score.faults);
for (const { tool, errors } of documents)
  faults.push(...errors.map((error) => `${tool}: ${JSON.stringify(error)}`));
faults.push(...outlived(validators, VALIDATOR_EXCEPTIONS), ...outlived(generators, GENERATOR_EXCEPTIONS));

const page = readFileSync(PAGE, "utf8");
const fresh = page.replace(BETWEEN_MARKERS, () => tables(validators, generators, documents));
if (process.argv.includes("--check")) {
  if (fresh !== page) faults.push("docs/interop.md is stale: run this without --check");
} else {
  writeFileSync(PAGE, fresh);
}

for (const fault of faults.slice(0, 20)) console.error(fault.slice(0, 500));
const agreements = [...validators, ...generators].reduce((sum, score) => sum + score.agreements, 0);
console.log(`${agreements} agreements, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Exceptions that a tool no longer needs. */
function outlived(
  scores: readonly Score[],
  exceptions: readonly { name: string; tools: readonly string[] }[],
): string[] {
  return exceptions.flatMap(({ name, tools }) =>
    tools
      .filter((tool) => !scores.some((score) => score.tool === tool && score.exceptions.has(name)))
      .map((tool) => `${tool} has outlived the exception "${name}"`),
  );
}
