import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { printable } from "../../output/printable.js";
import { grouped } from "../numbers.js";
import type { Screen } from "../screen.js";
import { padTo } from "../text/fit.js";
import type { Outline } from "./outline.js";

const INDENT = "  ";
const GAP = "  ";
/** From here on there is room for descriptions beside the values. */
const MIN_COLUMNS_BESIDE = 120;
const MIN_WIDTH = 20;
/** What a terminal is shown; other readers get all items. */
const MAX_ITEMS = 10;
const MAX_TEXT = 2000;

interface Line {
  indent: string;
  name: string;
  nameWidth: number;
  value: string;
  isOurs: boolean;
  description: string;
}

/** The lines of an outline: a field a line, with its description beside or below it. */
export function renderOutline(parts: readonly Outline[], screen: Screen): string[] {
  const lines = listLines(parts, "", screen.isTerminal ? MAX_ITEMS : Infinity);
  if (screen.columns < MIN_COLUMNS_BESIDE) return lines.flatMap((line) => renderWithBelow(line, screen));
  const longest = Math.max(0, ...lines.map((line) => stringWidth(plainText(line))));
  const beside = Math.min(longest, Math.floor(screen.columns * 0.65)) + GAP.length;
  return lines.flatMap((line) => renderWithBeside(line, beside, screen));
}

function listLines(parts: readonly Outline[], indent: string, maxItems: number): Line[] {
  const shown = isList(parts) ? parts.slice(0, maxItems) : parts;
  const names = shown.map(({ name }) => printable(name));
  // Only what has its value beside it has to stand in line.
  const nameWidth = Math.max(
    0,
    ...shown.map(({ value }, i) => (value === undefined ? 0 : stringWidth(names[i] as string))),
  );
  const lines = shown.flatMap(({ value, description = "", parts }, i) => {
    const text = value === undefined ? "" : typeof value === "string" ? value : value.ours;
    const line = {
      indent,
      name: names[i] as string,
      nameWidth: value === undefined ? 0 : nameWidth,
      value: whole(text),
      isOurs: typeof value === "object",
      description,
    };
    return [line, ...listLines(parts, indent + INDENT, maxItems)];
  });
  const left = parts.length - shown.length;
  if (left > 0) lines.push(omission(indent, left));
  return lines;
}

function isList([first]: readonly Outline[]): boolean {
  return first?.name.startsWith("[") === true || first?.name.startsWith('"') === true;
}

function omission(indent: string, count: number): Line {
  const value = `${grouped(count)} more; --format json has them all`;
  return { indent, name: "…", nameWidth: 0, value, isOurs: true, description: "" };
}

function whole(text: string): string {
  if (text.length <= MAX_TEXT) return printable(text, MAX_TEXT);
  return `${printable(text, MAX_TEXT)} (${grouped(text.length)} characters; --format json has them all)`;
}

function renderWithBelow(line: Line, screen: Screen): string[] {
  const { indent, name, value, description } = line;
  const field = renderField(line, screen.columns, screen);
  // Beside a name without a value there is room.
  const hanging = value === "" ? indent.length + stringWidth(name) + GAP.length : indent.length + 4;
  const below = wrapped(description, screen.columns - hanging).map((part) => {
    return " ".repeat(hanging) + screen.paint("dim", part);
  });
  const [first] = below;
  if (value !== "" || first === undefined) return [...field, ...below];
  return [`${field[0]}${GAP}${first.slice(hanging)}`, ...below.slice(1)];
}

function renderWithBeside(line: Line, beside: number, screen: Screen): string[] {
  const field = renderField(line, beside - GAP.length, screen);
  const descriptions = wrapped(line.description, screen.columns - beside);
  return Array.from({ length: Math.max(field.length, descriptions.length) }, (_, i) => {
    const description = descriptions[i];
    const start = field[i] ?? "";
    return description === undefined ? start : padTo(start, beside, false) + screen.paint("dim", description);
  });
}

/** The name and the value, which goes on below itself where it is long. */
function renderField(line: Line, width: number, screen: Screen): string[] {
  const { indent, name, nameWidth, value, isOurs } = line;
  const title = screen.paint("bold", padTo(name, value === "" ? 0 : nameWidth, false));
  if (value === "") return [indent + title];
  const hanging = stringWidth(plainText({ ...line, value: "" }));
  // A line that is cut is hard to search for: only a terminal needs it.
  const rows = screen.isTerminal
    ? wrapAnsi(value, Math.max(MIN_WIDTH, width - hanging), { hard: true, trim: false }).split("\n")
    : [value];
  const painted = rows.map((row) => (isOurs ? screen.paint("dim", row) : row));
  return painted.map((row, i) => (i === 0 ? indent + title + GAP : " ".repeat(hanging)) + row);
}

function plainText({ indent, name, nameWidth, value }: Line): string {
  return indent + padTo(name, nameWidth, false) + GAP + value;
}

function wrapped(text: string, width: number): string[] {
  return text === "" ? [] : wrapAnsi(text, Math.max(MIN_WIDTH, width)).split("\n");
}
