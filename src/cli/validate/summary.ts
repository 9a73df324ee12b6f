import { CONTRACT_VERSION } from "../../contract-version.js";
import { textOfKey } from "../../inspect/memory-key.js";
import { TOOL } from "../output/tool.js";
import type { FileOutcome, Outcome, Tally } from "../outcome.js";
import { createSummaryCounts, widen, type SummaryCounts } from "./counts.js";

const MAX_TENANTS = 10_000;

/** What a summary tells of one input beside its outcome. */
export interface InputSummary extends SummaryCounts {
  /** Of the bytes as they lie there, compressed or not; undefined where they weren't read to the end. */
  sha256: string | undefined;
  /** Events of tenants beyond those that are listed. */
  otherTenants: number;
}

export function createInputSummary(): InputSummary {
  return { ...createSummaryCounts(), sha256: undefined, otherTenants: 0 };
}

/** Adds what was counted of the next part. */
export function addSummary(summary: InputSummary, counts: SummaryCounts): void {
  widen(summary, counts.first, counts.last);
  summary.timeless += counts.timeless;
  for (const [tenant, count] of counts.tenants) {
    const known = summary.tenants.get(tenant);
    if (known !== undefined) summary.tenants.set(tenant, known + count);
    else if (summary.tenants.size < MAX_TENANTS) summary.tenants.set(tenant, count);
    else summary.otherTenants += count;
  }
}

/** The summary of a run as a JSON document: for a file that goes with the ledger. */
export function formatSummary(outcome: Outcome, summaries: readonly InputSummary[]): string {
  const whole = createInputSummary();
  for (const summary of summaries) {
    addSummary(whole, summary);
    whole.otherTenants += summary.otherTenants;
  }
  const document = {
    version: TOOL.version,
    contract: CONTRACT_VERSION,
    complete: outcome.files.every(({ failure }) => failure === undefined),
    inputs: outcome.files.map((file, i) => describeInput(file, summaries[i] ?? createInputSummary())),
    total: { ...describeTally(outcome.tally), ...describeSummary(whole) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeInput({ file, bytes, tally, failure }: FileOutcome, summary: InputSummary): object {
  return {
    file,
    bytes,
    sha256: summary.sha256 ?? null,
    failure: failure ?? null,
    ...describeTally(tally),
    ...describeSummary(summary),
  };
}

function describeTally({ kinds, codes, levels, unknownTypes, ...counts }: Tally): object {
  const { lines, blank, skipped, sound, unknown, faulty, truncated, otherUnknown } = counts;
  return {
    lines,
    status: { sound, unknown, faulty, blank, skipped },
    levels,
    codes: Object.fromEntries(codes),
    truncated,
    kinds: Object.fromEntries(kinds),
    unknown_types: Array.from(unknownTypes, ([key, { count }]) => ({ type: textOfKey(key), count })),
    other_unknown: otherUnknown,
  };
}

function describeSummary({ tenants, otherTenants, first, last, timeless }: InputSummary): object {
  const sorted = [...tenants].sort(([a, m], [b, n]) => n - m || ((a ?? "") < (b ?? "") ? -1 : 1));
  return {
    tenants: sorted.map(([tenant_id, count]) => ({ tenant_id, count })),
    other_tenants: otherTenants,
    time: { first: first?.text ?? null, last: last?.text ?? null, not_rfc3339: timeless },
  };
}
