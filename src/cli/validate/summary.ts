import { CONTRACT_VERSION } from "../../contract-version.js";
import { reportFile, reportTotal } from "../output/json/report.js";
import type { SummaryFile } from "../output/json/shapes.js";
import { TOOL } from "../output/tool.js";
import type { FileOutcome, Outcome } from "../outcome.js";
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
export function formatSummary({ files, tally }: Outcome, summaries: readonly InputSummary[]): string {
  const whole = createInputSummary();
  for (const summary of summaries) {
    addSummary(whole, summary);
    whole.otherTenants += summary.otherTenants;
  }
  const document: SummaryFile = {
    version: TOOL.version,
    contract: CONTRACT_VERSION,
    complete: files.every(({ failure }) => failure === undefined),
    files: files.map((file, i) => describeFile(file, summaries[i] ?? createInputSummary())),
    summary: { ...reportTotal(tally), ...describeEnvelopes(whole) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeFile(file: FileOutcome, summary: InputSummary): SummaryFile["files"][number] {
  return { ...reportFile(file), sha256: summary.sha256 ?? null, ...describeEnvelopes(summary) };
}

function describeEnvelopes({ tenants, otherTenants, first, last, timeless }: InputSummary) {
  const sorted = [...tenants].sort(([a, m], [b, n]) => n - m || ((a ?? "") < (b ?? "") ? -1 : 1));
  return {
    tenants: sorted.map(([tenant_id, count]) => ({ tenant_id, count })),
    other_tenants: otherTenants,
    time: { first: first?.text ?? null, last: last?.text ?? null, not_rfc_3339: timeless },
  };
}
