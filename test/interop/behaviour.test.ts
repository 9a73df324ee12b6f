import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as ours from "../../src/behaviour/index.js";
import * as schemas from "../../src/schemas/index.js";
import type {
  ContractResult,
  DataClassification,
  DecisionStep,
  ExperienceEvent,
  GovernedArtifactState,
  KernelProposal,
  RecallPolicy,
  RecallProvenanceEnvelope,
  RecallUse,
  RiskTier,
  RollbackSeverity,
  RoutingPolicy,
  TraceLink,
} from "../../src/types/index.js";

interface Case {
  rule: string;
  input: unknown;
  output: unknown;
}

/** What is built by a constructor and then changed, each change an object of one key. */
interface Construction<T> {
  new: T;
  with: Record<string, never>[];
}

type Changes<T> = Record<string, (value: T, argument: never) => T>;

interface RoutingInput {
  policy: RoutingPolicy;
  risk_tier: RiskTier;
  data_classification: DataClassification;
}

interface UseInput {
  policy: RecallPolicy;
  purpose: RecallUse;
}

/**
 * Each rule of the judge, answered by our functions in the judge's form. Texts
 * say the same in other words, so of the judge's texts a pattern is expected.
 */
const RULES = {
  validate_transition: ({ from, to }: { from: GovernedArtifactState; to: GovernedArtifactState }) => {
    const verdict = ours.validateTransition(from, to);
    return verdict.legal
      ? { legal: true, error: null }
      : { legal: false, error: { from: verdict.from, to: verdict.to, text: namesBoth(from, to) } };
  },
  artifact_state: (state: GovernedArtifactState) => ({
    label: ours.labelOf(state),
    description: expect.any(String),
    allows_production_use: ours.allowsProductionUse(state),
    accepts_new_runs: ours.acceptsNewRuns(state),
    allows_replay: ours.allowsReplay(state),
    is_terminal: ours.isTerminalState(state),
    requires_investigation: ours.requiresInvestigation(state),
  }),
  rollback_severity: (severity: RollbackSeverity) => ({
    label: ours.labelOf(severity),
    description: expect.any(String),
    requires_immediate_action: ours.requiresImmediateAction(severity),
  }),
  lifecycle_event: (input: Construction<Parameters<typeof ours.createLifecycleEvent>[0]>) =>
    change(ours.createLifecycleEvent(input.new), input.with, {
      ticket: ours.withTicket,
      tenant: ours.withTenant,
      timestamp: ours.withLifecycleTimestamp,
    }),
  rollback_impact: (input: Construction<{ severity: RollbackSeverity }>) =>
    change(ours.createRollbackImpact(input.new.severity), input.with, {
      affected_count: ours.withAffectedCount,
      quality_issue: ours.withQualityIssue,
      invalidates_outputs: ours.withInvalidatedOutputs,
      affected_tenant: ours.withAffectedTenant,
    }),
  rollback_record: (input: Construction<Parameters<typeof ours.createRollbackRecord>[0]>) =>
    change(ours.createRollbackRecord(input.new), input.with, {
      incident: ours.withIncident,
      tenant: ours.withTenant,
    }),
  default: ({ type }: { type: Parameters<typeof ours.createDefault>[0] }) => ours.createDefault(type),
  kind: (event: ExperienceEvent) => ours.eventKind(schemas.ExperienceEventSchema.parse(event)),
  envelope: (input: Construction<Parameters<typeof ours.createEnvelope>[0]>) =>
    change(ours.createEnvelope(input.new), input.with, {
      tenant: ours.withTenant,
      correlation: ours.withCorrelation,
      timestamp: ours.withTimestamp,
    }),
  contract_result_passed: ({ name }: { name: string }) => ours.createPassedResult(name),
  contract_result_failed: ({ name, reason }: { name: string; reason: string }) =>
    ours.createFailedResult(name, reason),
  contract_result_snapshot: (result: ContractResult) => ours.snapshotContractResult(result),
  decision_step: (step: DecisionStep) => ({
    label: ours.labelOf(step),
    expected_contract: ours.expectedContract(step),
  }),
  proposal_kind_from_content_kind: ours.proposalKindOf,
  kernel_policy: (input: { deterministic: { seed: number | bigint }; with: Record<string, never>[] }) =>
    change(ours.createDeterministicKernelPolicy(input.deterministic.seed), input.with, {
      adapter: ours.withAdapter,
      recall: ours.withRecall,
      human_required: ours.withHumanRequired,
      required_truth: ours.withRequiredTruth,
    }),
  trace_link: (link: TraceLink) => ({
    is_replay_eligible: ours.isReplayEligible(link),
    replayability: ours.replayabilityOf(link),
  }),
  kernel_proposal: (proposal: KernelProposal) => ({
    all_contracts_passed: ours.allContractsPassed(proposal),
    failed_contracts: ours.listFailedContracts(proposal),
    is_auto_promotable: ours.isAutoPromotable(proposal),
  }),
  relevance_from_score: ({ score }: { score: number | string }) => {
    const level = ours.relevanceFromScore(Number(score));
    return { level, label: ours.labelOf(level) };
  },
  recall_policy_enabled: ours.createEnabledRecallPolicy,
  recall_policy_disabled: ours.createDisabledRecallPolicy,
  is_use_allowed: ({ policy, purpose }: UseInput) => ours.isUseAllowed(policy, purpose),
  recall_use_allowed: ({ policy, purpose }: UseInput) => ours.isUseAllowed(policy, purpose),
  matches_for_replay: (input: { left: RecallProvenanceEnvelope; right: RecallProvenanceEnvelope }) =>
    ours.matchesForReplay(input.left, input.right),
  summary: ours.summarizeProvenance,
  default_deny_remote: ours.createDefaultDenyRemotePolicy,
  is_backend_allowed: (input: RoutingInput & { backend_name: string }) =>
    ours.isBackendAllowed(input.policy, input.backend_name, input.risk_tier, input.data_classification),
  select_backend: (input: RoutingInput & { truth_ids: string[] }) =>
    ours.selectBackend(input.policy, input.truth_ids, input.risk_tier, input.data_classification),
};

/** Rules of the store, which are none of the types' own. */
const STORE_RULES = [
  "error_category_label",
  "experience_store_error_text",
  "replay_cursor_at",
  "replay_cursor_end",
  "replay_cursor_start",
  "replay_options_to_event_query",
  "store_error",
];

const VIOLATION_TEXT = "replay_integrity_violation_text";

const cases = askJudge().filter(({ rule, input }) => {
  // KernelContext is no part of the package (contract §1.7).
  return rule !== "default" || (input as { type: string }).type !== "KernelContext";
});

test("the judge answers for these rules and no others", () => {
  const judged = new Set(cases.map(({ rule }) => rule));
  expect([...judged].toSorted()).toEqual([...Object.keys(RULES), ...STORE_RULES, VIOLATION_TEXT].toSorted());
});

test.each(Object.keys(RULES) as (keyof typeof RULES)[])("%s", (rule) => {
  const answer = RULES[rule] as (input: unknown) => unknown;
  for (const { input, output } of casesOf(rule)) {
    expect(output, `the judge on ${print(input)}`).toStrictEqual(answer(input));
  }
});

test("both texts of a replay integrity violation name what it holds", () => {
  for (const { input, output } of casesOf(VIOLATION_TEXT)) {
    const violation = input as ours.ReplayIntegrityViolation;
    const { state, ...details } = Object.values(violation)[0] as Record<string, string>;
    const named = [...Object.values(details), ...(state === undefined ? [] : [ours.labelOf(state)])];
    for (const name of named) {
      expect(output).toContain(name);
      expect(ours.describeReplayViolation(violation)).toContain(name);
    }
  }
});

function askJudge(): Case[] {
  const cwd = fileURLToPath(new URL("rust", import.meta.url));
  execFileSync("cargo", ["build", "--release", "--locked", "--quiet"], { cwd });
  const output = execFileSync("target/release/judge", ["behaviour"], { cwd, encoding: "utf8" });
  return output
    .trimEnd()
    .split("\n")
    .map((line) => readExactly(line) as Case);
}

function casesOf(rule: string): Case[] {
  return cases.filter((asked) => asked.rule === rule);
}

/** Reads JSON text; integers that a number can't hold become bigints. */
function readExactly(json: string): unknown {
  const marked = json.replace(/"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `{"bigint":"${token}"}`,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "bigint" in value ? BigInt(value.bigint as string) : value,
  );
}

function print(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "bigint" ? member.toString() : member,
  );
}

function change<T>(start: T, steps: Record<string, never>[], changes: Changes<T>): T {
  return steps.reduce((value, step) => {
    const [name, argument] = Object.entries(step)[0] as [string, never];
    return changes[name]!(value, argument);
  }, start);
}

function namesBoth(from: GovernedArtifactState, to: GovernedArtifactState): unknown {
  return expect.stringMatching(`\\b${ours.labelOf(from)}\\b.*\\b${ours.labelOf(to)}\\b`);
}
