import {
  ArtifactQuerySchema,
  EventQuerySchema,
  RecallPolicySchema,
  RecallProvenanceEnvelopeSchema,
} from "../schemas/index.js";
import type {
  ArtifactQuery,
  DecisionStep,
  EventQuery,
  ExecutionEnv,
  GovernedArtifactState,
  KernelPolicy,
  ProposalKind,
  RecallBudgets,
  RecallConsumer,
  RecallPolicy,
  RecallUse,
  Replayability,
  RollbackImpact,
  RollbackSeverity,
  RoutingPolicy,
  SamplerParams,
} from "../types/index.js";
import { lookUp } from "./look-up.js";
import type { ContentKind } from "./proposal.js";

const FACTORIES = {
  ArtifactQuery: (): ArtifactQuery => ArtifactQuerySchema.parse({}),
  ContentKind: (): ContentKind => "Reasoning",
  DecisionStep: (): DecisionStep => "Reasoning",
  EventQuery: (): EventQuery => EventQuerySchema.parse({ kinds: [] }),
  ExecutionEnv: (): ExecutionEnv => ({ device: "cpu", backend: "ndarray", precision: "f32" }),
  GovernedArtifactState: (): GovernedArtifactState => "Draft",
  KernelPolicy: (): KernelPolicy => ({
    adapter_id: null,
    recall_enabled: false,
    recall_max_candidates: 5,
    recall_min_score: 0.7,
    seed: null,
    requires_human: false,
    required_truths: [],
  }),
  ProposalKind: (): ProposalKind => "Reasoning",
  RecallBudgets: (): RecallBudgets => ({
    max_latency_ms: 100,
    max_embedding_calls: 3,
    max_tokens_per_candidate: 100,
  }),
  RecallConsumer: (): RecallConsumer => "Kernel",
  RecallPolicy: (): RecallPolicy => ({
    enabled: false,
    max_k_total: 5,
    max_tokens_injection: 500,
    min_score_threshold: 0.5,
    budgets: createDefault("RecallBudgets"),
    allowed_uses: RecallPolicySchema.shape.allowed_uses.parse(undefined),
  }),
  RecallUse: (): RecallUse => RecallProvenanceEnvelopeSchema.shape.purpose.parse(undefined),
  Replayability: (): Replayability => "None",
  RollbackImpact: (): RollbackImpact => ({
    affected_count: null,
    quality_issues: [],
    invalidates_outputs: false,
    severity: createDefault("RollbackSeverity"),
    affected_tenants: [],
  }),
  RollbackSeverity: (): RollbackSeverity => "Low",
  RoutingPolicy: (): RoutingPolicy => ({
    truth_preferences: {},
    risk_tier_backends: {},
    data_classification_backends: {},
    default_backend: "local",
  }),
  SamplerParams: (): SamplerParams => ({ temperature: 0, top_p: 1, top_k: null }),
};

type Defaults = { [N in keyof typeof FACTORIES]: ReturnType<(typeof FACTORIES)[N]> };

// Said once more as a mapping, so that a name's factory is known to give that name's type.
const factories: { [N in keyof Defaults]: () => Defaults[N] } = FACTORIES;

/**
 * The default value of a type of the contract, by the type's name:
 * `createDefault("RecallPolicy")`. Each call gives a new object. These are the
 * defaults of a program that makes a value; a reader never fills them in, but
 * for the few that stand in the schemas (contract §1).
 *
 * @throws TypeError for a name that has no default
 */
export function createDefault<N extends keyof Defaults>(name: N): Defaults[N] {
  return lookUp(factories, name, "default for")();
}
