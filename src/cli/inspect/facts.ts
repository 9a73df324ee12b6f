import type { InspectionReport } from "../../inspect/report.js";
import { dollars, grouped, percent } from "./numbers.js";
import { nameCell, type Cell, type Fact } from "./table.js";

/** What to know of a ledger before anything else. */
export function listFacts({
  events,
  time,
  tenants,
  correlations,
  outcomes,
  artifacts,
}: InspectionReport): Fact[] {
  return [
    fact("Events", grouped(events.total)),
    ...given(events.unknown, () => fact("Of unknown type", grouped(events.unknown))),
    ...given(events.invalid, () => ({
      label: "Faulty documents",
      value: grouped(events.invalid),
      tone: "bad" as const,
      note: "In no other figure; see: experience-contract validate",
    })),
    ...given(events.total, () => fact("First", nameCell(time.first, "no time is RFC 3339"))),
    ...given(events.total, () => fact("Last", nameCell(time.last, "no time is RFC 3339"))),
    ...given(time.not_rfc_3339, () => ({
      label: "Times not RFC 3339",
      value: grouped(time.not_rfc_3339),
      tone: "bad" as const,
      note: "Not between first and last",
    })),
    ...given(tenants.distinct, () => fact("Tenants", distinct(tenants))),
    ...given(correlations.distinct, () => fact("Correlations", distinct(correlations))),
    ...given(outcomes.count, () =>
      fact(
        "Outcomes passed",
        `${grouped(outcomes.passed)} of ${grouped(outcomes.count)} (${percent(outcomes.passed, outcomes.count)})`,
      ),
    ),
    ...given(outcomes.tokens.count, () => fact("Tokens", grouped(outcomes.tokens.sum))),
    ...given(outcomes.cost_microdollars.count, () => fact("Cost (USD)", dollars(outcomes.cost_usd))),
    ...given(artifacts.distinct, () => fact("Artifacts", distinct(artifacts))),
  ];
}

function fact(label: string, value: Cell): Fact {
  return { label, value, tone: "plain" };
}

function given(count: number, make: () => Fact): Fact[] {
  return count > 0 ? [make()] : [];
}

function distinct({ distinct, complete }: { distinct: number; complete: boolean }): string {
  return complete ? grouped(distinct) : `about ${grouped(distinct)}`;
}
