import type { IssueCode } from "../../src/index.js";
import type { Edit } from "./edits/edit.js";
import { SHAPE_EDITS } from "./edits/shape.js";
import { TEXT_EDITS } from "./edits/text.js";
import { VALUE_EDITS } from "./edits/values.js";
import { LEDGER_LINES } from "./ledger-lines.js";

/** One fault of the broken ledger: its line counts from 1, blank lines included. */
export interface Damage {
  line: number;
  code: IssueCode;
  pointer: string;
  /** What was done to the line. */
  name: string;
}

const SOUND_LINES_BETWEEN = 2;
const BLANK_LINE_EVERY = 10;

const broken = breakLedger(LEDGER_LINES, [...TEXT_EDITS, ...SHAPE_EDITS, ...VALUE_EDITS]);

export const BROKEN_LEDGER: Buffer = broken.bytes;

/** What a reader should find in the broken ledger, all of it, line by line. */
export const DAMAGES: readonly Damage[] = broken.damages;

/** The lines that hold nothing but white space, which is no fault. */
export const BLANK_LINES: readonly number[] = broken.blankLines;

/** Goes through a ledger and does each edit to the first line it fits, with sound lines in between. */
function breakLedger(lines: readonly string[], edits: readonly Edit[]) {
  const out: Buffer[] = [];
  const damages: Damage[] = [];
  const blankLines: number[] = [];
  const open = new Set(edits);
  const write = (line: string | Buffer) => out.push(typeof line === "string" ? Buffer.from(line) : line);

  let sound: string[] = [];
  for (const line of lines) {
    const found = sound.length < SOUND_LINES_BETWEEN ? undefined : breakLine(line, open);
    if (found === undefined) {
      sound.push(line);
      continue;
    }
    sound.slice(-SOUND_LINES_BETWEEN).forEach(write);
    sound = [];
    const number = write(found.brokenLine);
    damages.push(...found.edit.finds.map((fault) => ({ line: number, ...fault, name: found.edit.name })));
    open.delete(found.edit);
    if (open.size % BLANK_LINE_EVERY === 0) blankLines.push(write(blankLines.length % 2 === 0 ? "" : " \t "));
  }
  sound.slice(0, SOUND_LINES_BETWEEN).forEach(write);
  if (open.size > 0) throw new Error(`no line fits ${Array.from(open, (edit) => edit.name).join(", ")}`);
  return { bytes: Buffer.concat(out.flatMap((line) => [line, Buffer.from("\n")])), damages, blankLines };
}

function breakLine(line: string, edits: Iterable<Edit>) {
  for (const edit of edits) {
    if (!line.includes(`"event":{"type":"${edit.on}"`)) continue;
    const brokenLine = edit.apply(line.replace(/(?<="event_id":")[^"]*/, edit.name));
    if (brokenLine !== undefined) return { edit, brokenLine };
  }
  return undefined;
}
