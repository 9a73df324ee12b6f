import type { LintLevel } from "../../lint/codes.js";
import { plural } from "./words.js";

/** How grave a finding is: errors decide the exit code. */
export type Level = Exclude<LintLevel, "off">;

/** All levels, the gravest first. */
export const LEVELS = ["error", "warning", "note"] as const satisfies readonly Level[];

export function noLevels(): Record<Level, number> {
  return { error: 0, warning: 0, note: 0 };
}

export function sumOfLevels(levels: Readonly<Record<Level, number>>): number {
  return LEVELS.reduce((sum, level) => sum + levels[level], 0);
}

/** `2 errors`, `1 warning`: the levels that are there. */
export function describeLevels(levels: Readonly<Record<Level, number>>): string[] {
  return LEVELS.filter((level) => levels[level] > 0).map((level) => plural(levels[level], level));
}
