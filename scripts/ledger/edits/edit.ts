import type { ExperienceEventKind, IssueCode } from "../../../src/index.js";

/** A named way to break a line, and what a reader should then say. */
export interface Edit {
  /** Becomes the event id of the broken line, so that the file itself tells what was done. */
  name: string;
  /** The type of event it is done to. */
  on: ExperienceEventKind;
  /** The broken line, or undefined where the edit does not fit. */
  apply: (line: string) => string | Buffer | undefined;
  finds: readonly { code: IssueCode; pointer: string }[];
}

export const DATA = "/event/data";

export function edit(
  name: string,
  on: ExperienceEventKind,
  apply: Edit["apply"],
  code: IssueCode,
  pointer: string,
): Edit {
  return { name, on, apply, finds: [{ code, pointer }] };
}

/** Replaces the first occurrence. */
export function swap(from: string | RegExp, to: string): (line: string) => string | undefined {
  return (line) => {
    const broken = line.replace(from, to);
    return broken === line ? undefined : broken;
  };
}
