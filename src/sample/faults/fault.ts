import type { IssueCode } from "../../parse/issue.js";
import type { Random } from "../random.js";
import type { Path, Place } from "./places.js";

/** What is wrong only with values, with ledgers as a whole, or with texts too large to be test data. */
type Unsampled = "not_json" | "precision_lost" | "input_too_large" | "line_too_long" | "truncated_line";

/** What can be wrong with one line of test data. */
export type FaultCode = Exclude<IssueCode, Unsampled>;

/** A broken line, and where a reader should see the fault. */
export interface Broken {
  readonly line: string | Uint8Array;
  readonly path: Path;
}

/** One way to break a line. */
export interface Fault {
  /** Whether a place can be broken in this way. */
  fits(place: Place): boolean;
  apply(text: string, place: Place, random: Random): Broken;
}

/** A fault that consists of another spelling of one value. */
export function respelt(
  fits: Fault["fits"],
  spell: (text: string, place: Place, random: Random) => string,
  below: Path = [],
): Fault {
  return {
    fits,
    apply: (text, place, random) => ({
      line: spliced(text, place.start, place.end, spell(text.slice(place.start, place.end), place, random)),
      path: [...place.path, ...below],
    }),
  };
}

/** A fault of the document as a whole. */
export function whole(line: (text: string, random: Random) => string): Fault {
  return {
    fits: ({ holder }) => holder === "none",
    apply: (text, _place, random) => ({ line: line(text, random), path: [] }),
  };
}

export function spliced(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
