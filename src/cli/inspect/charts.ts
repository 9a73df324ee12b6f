import type { Named } from "../../inspect/rankings.js";
import type { VerdictsReport } from "../../inspect/verdicts.js";
import type { Segment } from "./table.js";

/** The greatest count, of which each bar shows its share. */
export function scaleOf(counted: readonly { count: number }[]): number {
  return counted.reduce((greatest, { count }) => Math.max(greatest, count), 1);
}

export function countBar({ count }: Pick<Named, "count">, scale: number): Segment[] {
  return [{ share: count / scale, tone: "plain" }];
}

export function verdictBar({ passed, failed }: VerdictsReport, scale: number): Segment[] {
  return [
    { share: passed / scale, tone: "good" },
    { share: failed / scale, tone: "bad" },
  ];
}
