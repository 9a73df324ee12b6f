import { GOALS, MIX_NAMES, type MixName, type Results, type Row } from "./results.js";

/** A Markdown table with aligned columns; all but the first are figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? "").padEnd(width) : (row[i] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

function figure(ratio: number | undefined): string {
  return ratio === undefined ? "–" : ratio.toFixed(2);
}

function ratios(row: Row, mixes: readonly MixName[]): string[] {
  return mixes.map((mix) => figure(row.ratios[mix]));
}

function textTable(results: Results): string {
  const head = [
    "Text → event",
    ...MIX_NAMES,
    "valid refused",
    "invalid accepted",
    "64-bit exact / rounded / refused",
  ];
  const rows = results.text.map((row) => {
    const { verdicts } = row;
    return [
      row.name,
      ...ratios(row, MIX_NAMES),
      ...(verdicts === undefined
        ? ["–", "–", "–"]
        : [String(verdicts.refused), String(verdicts.accepted), wideOf(row)]),
    ];
  });
  return table(head, rows);
}

function wideOf({ verdicts }: Row): string {
  if (verdicts === undefined) return "–";
  const { exact, rounded, refused } = verdicts.wide;
  return `${exact} / ${rounded} / ${refused}`;
}

function goalTable(all: readonly Results[]): string {
  const rows = GOALS.map(({ goal, limit, measured }) => [
    goal,
    `≤ ${limit}`,
    ...all.map((results) => {
      const ratio = measured(results);
      return `${figure(ratio)} ${ratio <= limit ? "met" : "missed"}`;
    }),
  ]);
  return table(["Goal", "limit", ...all.map(({ node }) => `Node ${node}`)], rows);
}

/** The tables of one run. */
function renderTables(results: Results): string {
  const { documents } = results;
  const valueRows = results.value.map((row) => [row.name, ...ratios(row, MIX_NAMES)]);
  const writeRows = results.write.map((row) => [row.name, figure(row.ratios.written), wideOf(row)]);
  const kindRows = results.kinds.map(({ kind, ratio, serde }) => [kind, figure(ratio), figure(serde)]);
  const lengthRows = results.lengths.map(({ scale, length, written, foreign, writing }) => [
    `× ${scale}`,
    String(length),
    figure(written),
    figure(foreign),
    figure(writing),
  ]);
  const hasSerde = results.kinds.some(({ serde }) => serde !== undefined);
  return [
    `Ratios to \`JSON.parse\` on the same documents, the median of ${results.rounds} rounds; each mix has ${documents} documents. \`JSON.parse\` alone reads the written ones at ${results.baseSpeed.toFixed(0)} MB/s (${results.processor}).`,
    textTable(results),
    ...(hasSerde ? [] : ["Rust's serde was not measured: there is no cargo here."]),
    `The last three columns say what is made of the ${documents * 2} valid documents of the first two mixes, of the ${documents} invalid ones of the third, and of ${documents} that hold integers of 64 bits wherever they may. A document counts as rounded when any of its integers is.`,
    "Reading values that `JSON.parse` made, as ratios to that `JSON.parse`, which is to be added where the document comes as text. Of the hostile mix, those documents that it can read:",
    table(["Value → event", ...MIX_NAMES], valueRows),
    "Writing, as ratios to `JSON.stringify`; the last column says what is read back of documents with integers of 64 bits:",
    table(["Event → text", "written", "64-bit exact / rounded / refused"], writeRows),
    "By kind of event, on the written mix, text → event as a ratio to `JSON.parse`:",
    table(["Kind", "this package", "serde"], kindRows),
    "By length, all kinds, with so many times as many items in lists, sentences in texts and claims in free JSON, as ratios to `JSON.parse`, and for writing to `JSON.stringify`:",
    table(["Items", "characters", "written", "foreign", "writing"], lengthRows),
  ].join("\n\n");
}

/** The tables of one run, as the terminal shows them. */
export function renderResults(results: Results): string {
  return `# Node ${results.node}\n\n${renderTables(results)}\n\n${goalTable([results])}\n`;
}

function nodesTable(all: readonly Results[]): string {
  const [first] = all;
  const names = (first?.text ?? []).map((row) => row.name);
  const rows = names.map((name) => [
    name,
    ...all.flatMap((results) => {
      const row = results.text.find((candidate) => candidate.name === name);
      return row === undefined ? ["–", "–", "–"] : ratios(row, MIX_NAMES);
    }),
  ]);
  const head = all.flatMap(({ node }) => MIX_NAMES.map((mix) => `${node.split(".")[0]}: ${mix}`));
  return table(["Text → event, by Node line", ...head], rows);
}

const PART = /(?<=<!-- bench: .* -->\n)[^]*(?=<!-- \/bench -->)/;

/** The document with its generated part as the results have it. */
export function renderDocs(document: string, all: readonly Results[]): string {
  if (!PART.test(document)) throw new Error("docs/performance.md has lost the marks around its tables");
  const [first] = all;
  if (first === undefined) throw new Error("there are no results");
  const parts = [
    "### Goals",
    goalTable(all),
    `### On Node ${first.node}`,
    renderTables(first),
    ...(all.length > 1 ? ["### On all Node lines", nodesTable(all)] : []),
  ];
  return document.replace(PART, () => `\n${parts.join("\n\n")}\n\n`);
}
