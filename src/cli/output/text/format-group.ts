import type { Level } from "../levels.js";
import { describeEvent, describePointer } from "../place.js";
import { printable } from "../printable.js";
import type { Terminal, TextStyle } from "../terminal.js";
import { describeCommon } from "./common-text.js";
import type { Group, Place } from "./groups.js";
import { fit, wrapAll } from "./layout.js";

// Three that are read on light and on dark ground; what has no colour has the terminal's own.
const COLOURS = { error: "red", warning: "magenta", note: "bold" } as const satisfies Record<Level, string>;

const MESSAGE_LINES = 4;

/**
 * A single finding as `FILE:LINE:COLUMN: POINTER: CODE: MESSAGE [byte OFFSET]`;
 * several as one line about all of them, and one line each about the first.
 */
export function formatGroup(file: string, group: Group, style: TextStyle): Promise<string[]> {
  const lines = group.count === 1 ? [formatSingle(file, group, style)] : formatSeveral(file, group, style);
  return wrapAll(lines, style.columns);
}

function formatSingle(file: string, group: Group, { paint, columns }: TextStyle): string {
  const place = group.places[0] as Place;
  const where = `${printable(file)}:${place.line}:${place.column}`;
  const event = describeEvent(place);
  return [
    paint("bold", where),
    pointerOf(group, columns),
    codeOf(group, paint),
    `${messageOf(group, columns)}${event === undefined ? "" : ` (${event})`} [byte ${place.offset}]`,
  ].join(": ");
}

function formatSeveral(file: string, group: Group, { paint, columns }: TextStyle): string[] {
  const { count, places, lastLine } = group;
  const head = [
    paint("bold", printable(file)),
    pointerOf(group, columns),
    `${codeOf(group, paint)}, ${count} times`,
    messageOf(group, columns),
  ].join(": ");
  const rows = places.map((place) => {
    const event = describeEvent(place);
    return `    ${place.line}:${place.column}${event === undefined ? "" : ` (${event})`} [byte ${place.offset}]`;
  });
  const rest = count - places.length;
  if (rest > 0) rows.push(`    and ${rest} more, the last on line ${lastLine}`);
  return [head, ...rows];
}

function pointerOf({ pointer }: Group, columns: number | undefined): string {
  return fit(describePointer(pointer), columns, 1);
}

function messageOf({ message }: Group, columns: number | undefined): string {
  return fit(describeCommon(message), columns, MESSAGE_LINES);
}

function codeOf({ code, level }: Group, paint: Terminal["paint"]): string {
  const text = paint(COLOURS[level], code);
  return level === "error" ? text : `${level} ${text}`;
}
