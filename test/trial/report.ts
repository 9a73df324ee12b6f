import { readFileSync, writeFileSync } from "node:fs";
import { DEVIATIONS, GROUPS } from "../../scripts/conformance/deviations.js";
import type { Row, Tally } from "./tally.js";

/** What is run unless something else is asked for, and what the document shows. */
export const DEFAULT_DOCUMENTS = 200_000;
export const DEFAULT_SEED = 1;

const REPORT = new URL("../../docs/trial.md", import.meta.url);
const BEGIN = "<!-- trial: begin (npm run trial -- --write) -->";
const END = "<!-- trial: end -->";

const number = (count: number): string => count.toLocaleString("en-US");
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const row = (name: string, { documents, bothAccept, bothRefuse, deviations, others }: Row): string =>
  line([name, ...[documents, bothAccept, bothRefuse, deviations, others].map(number)]);

/** The tables of a trial, the same for the same seed. */
export function renderTally(tally: Tally, count: number, seed: number): string {
  const total = tally.total();
  const byName = [...tally.rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${number(count)} documents, seed ${seed}.`,
    "",
    line(["", "documents", "both accept", "both refuse", "only Rust accepts, as named below", "others"]),
    line(["---", "--:", "--:", "--:", "--:", "--:"]),
    ...byName.map(([family, counts]) => row(family, counts)),
    row("**all**", total),
    "",
    line(["of the documents that both accept", ""]),
    line(["---", "--:"]),
    line(["the value is the same, floats to the last bit", number(tally.sameValue)]),
    line(["the value differs as named below", number(total.bothAccept - tally.sameValue)]),
    line(["printed by our writer (envelopes and events)", number(tally.printed)]),
    line(["… byte for byte as by Rust's, but for the order of its maps", number(tally.samePrint)]),
    line(["… and read back by Rust as the same value", number(tally.readBack)]),
    "",
    line(["deviation", "what it is", "documents"]),
    line(["---", "---", "--:"]),
    ...DEVIATIONS.filter(({ group }) => group !== "wider").map(({ id, summary }) =>
      line([`\`${id}\``, summary, number(tally.deviations.get(id) ?? 0)]),
    ),
  ].join("\n");
}

/** The deviations as a list in Markdown, for whoever has to tell them to a reader. */
export function renderDeviations(): string {
  return Object.entries(GROUPS)
    .map(([group, sentence]) => {
      const members = DEVIATIONS.filter((deviation) => deviation.group === group);
      return `${sentence}\n\n${members.map(({ summary }) => `- ${summary}`).join("\n")}`;
    })
    .join("\n\n");
}

/** The part of the document that a trial writes. */
export function readReport(): string {
  const [, after] = readFileSync(REPORT, "utf8").split(BEGIN);
  return (after?.split(END)[0] ?? "").trim();
}

export function writeReport(rendered: string): void {
  const [before, after] = readFileSync(REPORT, "utf8").split(BEGIN) as [string, string | undefined];
  writeFileSync(REPORT, `${before}${BEGIN}\n\n${rendered}\n\n${END}${after?.split(END)[1] ?? "\n"}`);
}
