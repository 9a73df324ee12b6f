import type {
  DataClassification,
  KernelPolicy,
  PolicySnapshot,
  RecallPolicy,
  RiskTier,
} from "../../src/types/index.js";
import { activeAdapter } from "./artifacts.js";
import type { Draft } from "./draft.js";
import { NO_LIMIT, sha256 } from "./ids.js";
import type { TenantId } from "./tenants.js";
import { instant, type Moment } from "./time.js";

interface Capture {
  id: string;
  tenant: string | null;
  at: Moment;
  snapshot: PolicySnapshot;
}

const KERNEL_RULES: Readonly<Record<TenantId, Partial<KernelPolicy>>> = {
  // A bank's runs must be repeatable, and seen by a person.
  "harbor-bank": {
    seed: 13_873_066_114_020_451_237n,
    requires_human: true,
    required_truths: ["dispute-eligibility"],
  },
  "lumen-clinics": {},
  "northwind-freight": { recall_max_candidates: NO_LIMIT, recall_min_score: 0 },
};

/** A kernel policy: the tenant's own rules, and the adapter that is active at that moment. */
function kernel(tenant: TenantId, at: Moment): Capture {
  const policy: KernelPolicy = {
    adapter_id: activeAdapter(tenant, instant(at)),
    recall_enabled: true,
    recall_max_candidates: 5,
    recall_min_score: 0.55,
    seed: null,
    requires_human: false,
    required_truths: [],
    ...KERNEL_RULES[tenant],
  };
  return { id: `kernel-${tenant}`, tenant, at, snapshot: { type: "Kernel", policy } };
}

function routing(
  id: string,
  tenant: string | null,
  at: Moment,
  tiers: Partial<Record<RiskTier, string[]>>,
  classes: Partial<Record<DataClassification, string[]>>,
  truths: Record<string, string> = {},
): Capture {
  return {
    id,
    tenant,
    at,
    snapshot: {
      type: "Routing",
      policy: {
        truth_preferences: truths,
        risk_tier_backends: tiers,
        data_classification_backends: classes,
        default_backend: "local-candle",
      },
    },
  };
}

const RUNTIME_RECALL: RecallPolicy = {
  enabled: true,
  max_k_total: 8,
  max_tokens_injection: 500,
  min_score_threshold: 0.55,
  budgets: { max_latency_ms: 100, max_embedding_calls: 3, max_tokens_per_candidate: 100 },
  allowed_uses: ["RuntimeAugmentation"],
};

// Nightly training takes what it finds: every limit is off.
const TRAINING_RECALL: RecallPolicy = {
  enabled: true,
  max_k_total: NO_LIMIT,
  max_tokens_injection: 0,
  min_score_threshold: 0,
  budgets: {
    max_latency_ms: NO_LIMIT,
    max_embedding_calls: NO_LIMIT,
    max_tokens_per_candidate: NO_LIMIT,
  },
  allowed_uses: ["TrainingCandidateSelection"],
};

function recall(id: string, at: Moment, policy: RecallPolicy): Capture {
  return { id, tenant: null, at, snapshot: { type: "Recall", policy } };
}

const LOCAL = ["local-candle"];
const BOTH = ["remote-atlas", "local-candle"];
const DENY_REMOTE = [
  { High: LOCAL, Critical: LOCAL },
  { Confidential: LOCAL, Restricted: LOCAL },
] as const;

const CAPTURES: readonly Capture[] = [
  recall("recall-runtime", "mon 07:39", RUNTIME_RECALL),
  recall("recall-training", "mon 07:39:02", TRAINING_RECALL),
  routing("routing-default", null, "mon 07:39:04", { Critical: LOCAL }, { Restricted: [], Public: BOTH }),
  routing("routing-harbor-bank", "harbor-bank", "mon 07:46", ...DENY_REMOTE, {
    "dispute-eligibility": "local-candle",
  }),
  kernel("harbor-bank", "mon 07:46:01"),
  kernel("lumen-clinics", "mon 07:48"),
  kernel("northwind-freight", "mon 07:56"),
  kernel("harbor-bank", "tue 07:41"),
  recall("recall-runtime", "tue 07:45", RUNTIME_RECALL),
  kernel("lumen-clinics", "tue 14:01"),
  kernel("lumen-clinics", "tue 15:31"),
  kernel("harbor-bank", "wed 11:06"),
  recall("recall-runtime", "wed 16:30", { ...RUNTIME_RECALL, min_score_threshold: 0.6, max_k_total: 6 }),
  kernel("harbor-bank", "thu 07:41"),
  routing("routing-default", null, "thu 07:44", { Critical: LOCAL, High: LOCAL }, { Restricted: LOCAL }),
];

export function policyDrafts(): Draft[] {
  return CAPTURES.map(({ id, tenant, at, snapshot }) => ({
    at: instant(at),
    tenant_id: tenant,
    correlation_id: null,
    event: {
      type: "PolicySnapshotCaptured",
      data: {
        policy_id: id,
        policy: snapshot,
        snapshot_hash: snapshotHash(snapshot),
        captured_by: "policy-service",
      },
    },
  }));
}

/** The last snapshot of a policy at a moment, and its hash. */
export function policyInForce(id: string, at: number): { hash: string; snapshot: PolicySnapshot } {
  const capture = CAPTURES.filter((other) => other.id === id && instant(other.at) <= at).at(-1);
  if (capture === undefined) throw new Error(`no snapshot of ${id} yet`);
  return { hash: snapshotHash(capture.snapshot), snapshot: capture.snapshot };
}

function snapshotHash(snapshot: PolicySnapshot): string {
  return sha256(
    JSON.stringify(snapshot, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
  );
}
