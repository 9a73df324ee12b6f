import { describe, expectTypeOf, test } from "vitest";
import type {
  ArtifactKind,
  ArtifactQuery,
  BudgetExceededDataInput,
  CandidateScore,
  EventQuery,
  EventQueryInput,
  ExperienceEventEnvelope,
  ExperienceEventEnvelopeInput,
  JsonObject,
  JsonValue,
  KernelProposal,
  OutcomeRecordedData,
  RecallPolicyInput,
  RecallProvenanceEnvelopeInput,
  RoutingPolicy,
  SamplerParams,
  TimeRange,
} from "../../src/index.js";

type Key<T> = T extends readonly unknown[] ? number : keyof T;

/** The names of the keys, at any depth, that may be missing or undefined. */
type MayBeUndefined<T> = T extends object
  ? T extends JsonValue[]
    ? never
    : { [K in Key<T> & keyof T]-?: undefined extends T[K] ? K : MayBeUndefined<T[K]> }[Key<T> & keyof T]
  : never;

// Any JSON contains itself without end; it has no undefined by its own definition.
type WithoutFreeJson<T> = T extends { structured_payload: unknown } ? Omit<T, "structured_payload"> : T;

describe("what reading gives", () => {
  // The keys of the two maps by tier and by class are those of a map: any of them may be absent.
  test("has every key, and undefined nowhere", () => {
    expectTypeOf<MayBeUndefined<Omit<ExperienceEventEnvelope, "event">>>().toBeNever();
    expectTypeOf<MayBeUndefined<WithoutFreeJson<KernelProposal>>>().toBeNever();
    expectTypeOf<
      MayBeUndefined<
        Exclude<ExperienceEventEnvelope["event"], { type: "ProposalCreated" | "PolicySnapshotCaptured" }>
      >
    >().toBeNever();
    expectTypeOf<MayBeUndefined<Omit<RoutingPolicy, `${string}_backends`>>>().toBeNever();
    expectTypeOf<MayBeUndefined<EventQuery | ArtifactQuery | TimeRange>>().toBeNever();
  });

  test("has null for an absent Option", () => {
    expectTypeOf<ExperienceEventEnvelope["tenant_id"]>().toEqualTypeOf<string | null>();
    expectTypeOf<EventQuery["time_range"]>().toEqualTypeOf<TimeRange | null>();
    expectTypeOf<KernelProposal["confidence"]>().toEqualTypeOf<number | null>();
  });

  test("has integers of 64 bits as number or bigint, and floats as number", () => {
    expectTypeOf<OutcomeRecordedData["tokens"]>().toEqualTypeOf<number | bigint | null>();
    expectTypeOf<EventQuery["limit"]>().toEqualTypeOf<number | bigint | null>();
    expectTypeOf<SamplerParams["temperature"]>().toEqualTypeOf<number>();
    expectTypeOf<CandidateScore["score"]>().toEqualTypeOf<number>();
  });

  test("has maps by their keys", () => {
    expectTypeOf<RoutingPolicy["truth_preferences"]>().toEqualTypeOf<Record<string, string>>();
    expectTypeOf<keyof RoutingPolicy["risk_tier_backends"]>().toEqualTypeOf<
      "Low" | "Medium" | "High" | "Critical"
    >();
    expectTypeOf<RoutingPolicy["risk_tier_backends"]["Low"]>().toEqualTypeOf<string[] | undefined>();
  });

  test("has a name or an object for a kind of artifact", () => {
    expectTypeOf<ArtifactKind>().toEqualTypeOf<
      "Adapter" | "Pack" | "Policy" | "TruthFile" | "EvalSuite" | { Other: string }
    >();
  });

  test("has any JSON where the contract has it", () => {
    expectTypeOf<KernelProposal["structured_payload"]>().toEqualTypeOf<JsonValue>();
    expectTypeOf<JsonValue>().toEqualTypeOf<
      null | boolean | number | bigint | string | JsonValue[] | JsonObject
    >();
    expectTypeOf<undefined>().not.toExtend<JsonValue>();
    expectTypeOf<() => void>().not.toExtend<JsonValue>();
    expectTypeOf<{ a: [1, { b: null }] }>().toExtend<JsonValue>();
  });
});

describe("what may be given", () => {
  test("needs no key of an Option, and takes null for it", () => {
    expectTypeOf<{ chain_id: string; resource: string; limit: string }>().toExtend<BudgetExceededDataInput>();
    expectTypeOf<BudgetExceededDataInput["observed"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<{ chain_id: string; resource: string }>().not.toExtend<BudgetExceededDataInput>();
    expectTypeOf<{ kinds: [] }>().toExtend<EventQueryInput>();
    expectTypeOf<object>().not.toExtend<EventQueryInput>();
  });

  test("needs no key that has a default, and takes no null for it", () => {
    expectTypeOf<RecallPolicyInput["allowed_uses"]>().toEqualTypeOf<
      ("RuntimeAugmentation" | "TrainingCandidateSelection")[] | undefined
    >();
    expectTypeOf<RecallProvenanceEnvelopeInput["signature"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<null>().not.toExtend<RecallProvenanceEnvelopeInput["purpose"]>();
  });

  test("includes what was read", () => {
    expectTypeOf<ExperienceEventEnvelope>().toExtend<ExperienceEventEnvelopeInput>();
    expectTypeOf<EventQuery>().toExtend<EventQueryInput>();
  });
});
