/** A text from a document, or one of ours that stands in its place: `(none)`. */
export type Cell = string | { readonly ours: string };

export type Tone = "plain" | "good" | "bad";

/** Part of a bar. */
export interface Segment {
  /** Of the whole length, 0 to 1. */
  readonly share: number;
  readonly tone: Tone;
}

export interface Column {
  readonly header: string;
  readonly isNumber: boolean;
  /** What becomes of it where a line is too short for all columns. */
  readonly narrow: "stays" | "shrinks" | "is left out";
}

export interface Row {
  readonly cells: readonly Cell[];
  /** One bar, drawn behind the cells. */
  readonly bar?: readonly Segment[];
}

/** What is shown as a table, in text and in HTML alike. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What a reader should know to read it rightly. */
  readonly notes: readonly string[];
  /** True for a row of equal stretches, which may be drawn as one chart. */
  readonly isSeries?: boolean;
}

/** Tables that belong together. */
export interface Chapter {
  readonly title: string;
  readonly tables: readonly Table[];
}

/** One figure that is worth knowing first. */
export interface Fact {
  readonly label: string;
  readonly value: Cell;
  readonly tone: Tone;
  /** What the figure means, where it needs a word. */
  readonly note?: string;
}

export function text(header: string, narrow: Column["narrow"] = "shrinks"): Column {
  return { header, isNumber: false, narrow };
}

/** Half a number would be a wrong one. */
export function number(header: string): Column {
  return { header, isNumber: true, narrow: "stays" };
}

export function ours(text: string): Cell {
  return { ours: text };
}

/** The same cell for a text and for the lack of one. */
export function nameCell(name: string | null, absent = "none"): Cell {
  if (name === null) return ours(`(${absent})`);
  return name === "" ? ours("(empty text)") : name;
}
