import { describe, expectTypeOf, test } from "vitest";
import type {
  BudgetExceeded,
  BudgetExceededData,
  ExperienceEvent,
  ExperienceEventInput,
  ExperienceEventKind,
  ExperienceEventOf,
  PolicySnapshot,
  RecallPolicy,
  TraceLink,
} from "../../src/index.js";

/** What each kind of event says in one word: all kinds, or the compiler objects. */
function describeEvent(event: ExperienceEvent): string {
  switch (event.type) {
    case "ProposalCreated":
      return event.data.proposal.kind;
    case "ProposalValidated":
      return event.data.contract_results.map(({ name }) => name).join();
    case "FactPromoted":
      return event.data.promoted_by;
    case "RecallExecuted":
      return event.data.provenance.purpose;
    case "TraceLinkRecorded":
      return event.data.trace_link.type;
    case "ReplayabilityDowngraded":
      return event.data.reason;
    case "ArtifactStateTransitioned":
      return event.data.event.to_state;
    case "ArtifactRollbackRecorded":
      return event.data.rollback.impact.severity;
    case "BackendInvoked":
      return event.data.adapter_id ?? event.data.backend_name;
    case "OutcomeRecorded":
      return event.data.step;
    case "BudgetExceeded":
      return event.data.limit;
    case "PolicySnapshotCaptured":
      return event.data.policy.type;
    default:
      expectTypeOf(event).toBeNever();
      return event;
  }
}

describe("events", () => {
  test("are told apart by their type", () => {
    expectTypeOf(describeEvent).parameter(0).toEqualTypeOf<ExperienceEvent>();
    expectTypeOf<ExperienceEvent["type"]>().toEqualTypeOf<ExperienceEventKind>();
    expectTypeOf<ExperienceEventKind>().toEqualTypeOf<
      | "ProposalCreated"
      | "ProposalValidated"
      | "FactPromoted"
      | "RecallExecuted"
      | "TraceLinkRecorded"
      | "ReplayabilityDowngraded"
      | "ArtifactStateTransitioned"
      | "ArtifactRollbackRecorded"
      | "BackendInvoked"
      | "OutcomeRecorded"
      | "BudgetExceeded"
      | "PolicySnapshotCaptured"
    >();
  });

  test("can be had by name", () => {
    expectTypeOf<ExperienceEventOf<"BudgetExceeded">>().toEqualTypeOf<BudgetExceeded>();
    expectTypeOf<ExperienceEventOf<"BudgetExceeded">["data"]>().toEqualTypeOf<BudgetExceededData>();
    expectTypeOf<ExperienceEventOf<"BudgetExceeded" | "FactPromoted">["type"]>().toEqualTypeOf<
      "BudgetExceeded" | "FactPromoted"
    >();
    expectTypeOf<ExperienceEventOf<ExperienceEventKind>>().toEqualTypeOf<ExperienceEvent>();
  });

  test("in the input narrow, too", () => {
    expectTypeOf<
      Extract<ExperienceEventInput, { type: "BudgetExceeded" }>["data"]["observed"]
    >().toEqualTypeOf<string | null | undefined>();
  });
});

describe("unions inside events are told apart by their own tags", () => {
  test("trace links", () => {
    expectTypeOf<TraceLink["type"]>().toEqualTypeOf<"Local" | "Remote">();
    expectTypeOf<Extract<TraceLink, { type: "Local" }>["seed"]>().toEqualTypeOf<number | bigint>();
    expectTypeOf<Extract<TraceLink, { type: "Remote" }>>().not.toHaveProperty("seed");
  });

  test("policy snapshots", () => {
    expectTypeOf<PolicySnapshot["type"]>().toEqualTypeOf<"Kernel" | "Routing" | "Recall">();
    expectTypeOf<Extract<PolicySnapshot, { type: "Recall" }>["policy"]>().toEqualTypeOf<RecallPolicy>();
  });
});
