import { EXPERIENCE_EVENT_KINDS } from "../../schemas/event.js";
import { suggest } from "../../parse/suggest.js";
import type { Tally } from "../tally.js";
import { printable } from "./printable.js";
import type { Terminal } from "./terminal.js";

/** The lines that tell what a ledger holds. */
export function summarize(tally: Tally, paint: Terminal["paint"]): string[] {
  return [...kinds(tally, paint), ...unknownTypes(tally, paint), totals(tally, paint)];
}

function kinds({ kinds }: Tally, paint: Terminal["paint"]): string[] {
  const rows = EXPERIENCE_EVENT_KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
    row(kind, kinds.get(kind) as number),
  );
  return rows.length === 0 ? [] : [paint("bold", "Events by kind"), ...rows, ""];
}

function unknownTypes({ unknownTypes, otherUnknown }: Tally, paint: Terminal["paint"]): string[] {
  const rows = Array.from(unknownTypes, ([type, { count, firstLine }]) => {
    const nearest = suggest(type, EXPERIENCE_EVENT_KINDS);
    const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
    return `${row(printable(type), count)}  first on line ${firstLine}${hint}`;
  });
  if (otherUnknown > 0) rows.push(row("(further types)", otherUnknown));
  const title = `${paint("yellow", "Unknown event types")} (no faults: a later version may know them)`;
  return rows.length === 0 ? [] : [title, ...rows, ""];
}

function totals(tally: Tally, paint: Terminal["paint"]): string {
  const { lines, sound, unknown, blank, faulty, faults } = tally;
  const parts = [`${sound} sound`];
  if (unknown > 0) parts.push(`${unknown} of unknown type`);
  if (blank > 0) parts.push(`${blank} blank`);
  parts.push(
    faulty === 0 ? paint("green", "0 faulty") : paint("red", `${faulty} faulty (${plural(faults, "fault")})`),
  );
  return `${plural(lines, "line")}: ${parts.join(", ")}`;
}

const NAME_WIDTH = Math.max(...EXPERIENCE_EVENT_KINDS.map((kind) => kind.length));

function row(name: string, count: number): string {
  return `  ${name.padEnd(NAME_WIDTH)} ${String(count).padStart(8)}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
