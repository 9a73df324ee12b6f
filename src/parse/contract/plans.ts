// Made from src/schemas by `npm run generate`; never edited.

import { externalOf, fieldOf, structOf, taggedOf, unitOf, type Field, type Plan } from "../plan.js";

export function makePlans(): Record<"envelope" | "event", Field> {
  const none = () => null;
  const text: Plan = { kind: "text" };
  const proposalKind = unitOf([
    "Claims",
    "Plan",
    "Classification",
    "Evaluation",
    "DraftDocument",
    "Reasoning",
  ]);
  const json: Plan = { kind: "json" };
  const flag: Plan = { kind: "flag" };
  const adapterTrace = structOf(
    [fieldOf("adapter_id", text), fieldOf("adapter_hash", text), fieldOf("merged", flag)],
    (v) => ({ adapter_id: v[0], adapter_hash: v[1], merged: v[2] }),
  );
  const u64: Plan = { kind: "u64" };
  const f32: Plan = { kind: "float", limit: 3.4028235677973366e38 };
  const samplerParams = structOf(
    [fieldOf("temperature", f32), fieldOf("top_p", f32), fieldOf("top_k", u64, true, none)],
    (v) => ({ temperature: v[0], top_p: v[1], top_k: v[2] }),
  );
  const recallTrace = structOf(
    [
      fieldOf("corpus_fingerprint", text),
      fieldOf("candidate_ids", { kind: "list", element: fieldOf("", text) }),
      fieldOf("candidate_scores", { kind: "list", element: fieldOf("", f32) }),
      fieldOf("injected_count", u64),
    ],
    (v) => ({ corpus_fingerprint: v[0], candidate_ids: v[1], candidate_scores: v[2], injected_count: v[3] }),
  );
  const executionEnv = structOf(
    [fieldOf("device", text), fieldOf("backend", text), fieldOf("precision", text)],
    (v) => ({ device: v[0], backend: v[1], precision: v[2] }),
  );
  const replayability = unitOf(["Deterministic", "BestEffort", "None"]);
  const traceLink = taggedOf(
    "type",
    new Map([
      [
        "Local",
        structOf(
          [
            fieldOf("type", unitOf(["Local"])),
            fieldOf("base_model_hash", text),
            fieldOf("adapter", adapterTrace, true, none),
            fieldOf("tokenizer_hash", text),
            fieldOf("seed", u64),
            fieldOf("sampler", samplerParams),
            fieldOf("prompt_version", text),
            fieldOf("recall", recallTrace, true, none),
            fieldOf("weights_mutated", flag),
            fieldOf("execution_env", executionEnv),
          ],
          (v) => ({
            type: v[0],
            base_model_hash: v[1],
            adapter: v[2],
            tokenizer_hash: v[3],
            seed: v[4],
            sampler: v[5],
            prompt_version: v[6],
            recall: v[7],
            weights_mutated: v[8],
            execution_env: v[9],
          }),
        ),
      ],
      [
        "Remote",
        structOf(
          [
            fieldOf("type", unitOf(["Remote"])),
            fieldOf("provider_name", text),
            fieldOf("provider_model_id", text),
            fieldOf("request_fingerprint", text),
            fieldOf("response_fingerprint", text),
            fieldOf("temperature", f32),
            fieldOf("top_p", f32),
            fieldOf("max_tokens", u64),
            fieldOf("provider_metadata", { kind: "map", keys: undefined, value: fieldOf("", text) }),
            fieldOf("retried", flag),
            fieldOf("retry_reasons", { kind: "list", element: fieldOf("", text) }),
            fieldOf("replayability", replayability),
          ],
          (v) => ({
            type: v[0],
            provider_name: v[1],
            provider_model_id: v[2],
            request_fingerprint: v[3],
            response_fingerprint: v[4],
            temperature: v[5],
            top_p: v[6],
            max_tokens: v[7],
            provider_metadata: v[8],
            retried: v[9],
            retry_reasons: v[10],
            replayability: v[11],
          }),
        ),
      ],
    ]),
  );
  const contractResult = structOf(
    [fieldOf("name", text), fieldOf("passed", flag), fieldOf("failure_reason", text, true, none)],
    (v) => ({ name: v[0], passed: v[1], failure_reason: v[2] }),
  );
  const kernelProposal = structOf(
    [
      fieldOf("id", text),
      fieldOf("kind", proposalKind),
      fieldOf("payload", text),
      fieldOf("structured_payload", json, true, none),
      fieldOf("trace_link", traceLink),
      fieldOf("contract_results", { kind: "list", element: fieldOf("", contractResult) }),
      fieldOf("requires_human", flag),
      fieldOf("confidence", f32, true, none),
    ],
    (v) => ({
      id: v[0],
      kind: v[1],
      payload: v[2],
      structured_payload: v[3],
      trace_link: v[4],
      contract_results: v[5],
      requires_human: v[6],
      confidence: v[7],
    }),
  );
  const decisionStep = unitOf(["Reasoning", "Evaluation", "Planning"]);
  const proposalCreatedData = structOf(
    [
      fieldOf("proposal", kernelProposal),
      fieldOf("chain_id", text),
      fieldOf("step", decisionStep),
      fieldOf("policy_snapshot_hash", text, true, none),
    ],
    (v) => ({ proposal: v[0], chain_id: v[1], step: v[2], policy_snapshot_hash: v[3] }),
  );
  const proposalCreated = structOf(
    [fieldOf("type", unitOf(["ProposalCreated"])), fieldOf("data", proposalCreatedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const contractResultSnapshot = structOf(
    [fieldOf("name", text), fieldOf("passed", flag), fieldOf("failure_reason", text, true, none)],
    (v) => ({ name: v[0], passed: v[1], failure_reason: v[2] }),
  );
  const proposalValidatedData = structOf(
    [
      fieldOf("proposal_id", text),
      fieldOf("chain_id", text),
      fieldOf("step", decisionStep),
      fieldOf("contract_results", { kind: "list", element: fieldOf("", contractResultSnapshot) }),
      fieldOf("all_passed", flag),
      fieldOf("validator", text),
    ],
    (v) => ({
      proposal_id: v[0],
      chain_id: v[1],
      step: v[2],
      contract_results: v[3],
      all_passed: v[4],
      validator: v[5],
    }),
  );
  const proposalValidated = structOf(
    [fieldOf("type", unitOf(["ProposalValidated"])), fieldOf("data", proposalValidatedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const factPromotedData = structOf(
    [
      fieldOf("proposal_id", text),
      fieldOf("fact_id", text),
      fieldOf("promoted_by", text),
      fieldOf("reason", text),
      fieldOf("requires_human", flag),
    ],
    (v) => ({ proposal_id: v[0], fact_id: v[1], promoted_by: v[2], reason: v[3], requires_human: v[4] }),
  );
  const factPromoted = structOf(
    [fieldOf("type", unitOf(["FactPromoted"])), fieldOf("data", factPromotedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const recallQuery = structOf(
    [
      fieldOf("query_text", text),
      fieldOf("top_k", u64),
      fieldOf("step_context", decisionStep, true, none),
      fieldOf("tenant_scope", text, true, none),
    ],
    (v) => ({ query_text: v[0], top_k: v[1], step_context: v[2], tenant_scope: v[3] }),
  );
  const recallUse = unitOf(["RuntimeAugmentation", "TrainingCandidateSelection"]);
  const recallConsumer = unitOf(["Kernel", "Analytics", "Trainer"]);
  const f64: Plan = { kind: "float", limit: Infinity };
  const candidateScore = structOf([fieldOf("id", text), fieldOf("score", f64)], (v) => ({
    id: v[0],
    score: v[1],
  }));
  const stopReason = unitOf([
    "ReachedTopK",
    "BudgetExhausted",
    "BelowThreshold",
    "TokenLimitReached",
    "LatencyExceeded",
    "EmbedderNotDeterministic",
    "TenantScopeMissing",
  ]);
  const recallProvenanceEnvelope = structOf(
    [
      fieldOf("query_hash", text),
      fieldOf("embedding_input_hash", text),
      fieldOf("embedding_hash", text),
      fieldOf("embedder_id", text),
      fieldOf("embedder_settings_hash", text),
      fieldOf("corpus_fingerprint", text),
      fieldOf("policy_snapshot_hash", text),
      fieldOf("purpose", recallUse, false, () => "RuntimeAugmentation"),
      fieldOf("consumers", { kind: "list", element: fieldOf("", recallConsumer) }, false, () => []),
      fieldOf("candidate_scores", { kind: "list", element: fieldOf("", candidateScore) }),
      fieldOf("candidates_searched", u64),
      fieldOf("candidates_returned", u64),
      fieldOf("stop_reason", stopReason, true, none),
      fieldOf("latency_ms", u64),
      fieldOf("timestamp", text),
      fieldOf("signature", text, false, () => "unsigned"),
    ],
    (v) => ({
      query_hash: v[0],
      embedding_input_hash: v[1],
      embedding_hash: v[2],
      embedder_id: v[3],
      embedder_settings_hash: v[4],
      corpus_fingerprint: v[5],
      policy_snapshot_hash: v[6],
      purpose: v[7],
      consumers: v[8],
      candidate_scores: v[9],
      candidates_searched: v[10],
      candidates_returned: v[11],
      stop_reason: v[12],
      latency_ms: v[13],
      timestamp: v[14],
      signature: v[15],
    }),
  );
  const recallExecutedData = structOf(
    [
      fieldOf("query", recallQuery),
      fieldOf("provenance", recallProvenanceEnvelope),
      fieldOf("trace_link_id", text, true, none),
    ],
    (v) => ({ query: v[0], provenance: v[1], trace_link_id: v[2] }),
  );
  const recallExecuted = structOf(
    [fieldOf("type", unitOf(["RecallExecuted"])), fieldOf("data", recallExecutedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const traceLinkRecordedData = structOf(
    [fieldOf("trace_link_id", text), fieldOf("trace_link", traceLink)],
    (v) => ({ trace_link_id: v[0], trace_link: v[1] }),
  );
  const traceLinkRecorded = structOf(
    [fieldOf("type", unitOf(["TraceLinkRecorded"])), fieldOf("data", traceLinkRecordedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const replayabilityDowngradeReason = unitOf([
    "RecallEmbedderNotDeterministic",
    "RecallCorpusNotContentAddressed",
    "RemoteBackendUsed",
    "NoSeedProvided",
    "MultipleReasons",
  ]);
  const replayabilityDowngradedData = structOf(
    [
      fieldOf("trace_link_id", text),
      fieldOf("from", replayability),
      fieldOf("to", replayability),
      fieldOf("reason", replayabilityDowngradeReason),
    ],
    (v) => ({ trace_link_id: v[0], from: v[1], to: v[2], reason: v[3] }),
  );
  const replayabilityDowngraded = structOf(
    [fieldOf("type", unitOf(["ReplayabilityDowngraded"])), fieldOf("data", replayabilityDowngradedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const artifactKind = externalOf(
    ["Adapter", "Pack", "Policy", "TruthFile", "EvalSuite"],
    fieldOf("Other", text),
  );
  const governedArtifactState = unitOf([
    "Draft",
    "Approved",
    "Active",
    "Quarantined",
    "Deprecated",
    "RolledBack",
  ]);
  const lifecycleEvent = structOf(
    [
      fieldOf("from_state", governedArtifactState),
      fieldOf("to_state", governedArtifactState),
      fieldOf("timestamp", text),
      fieldOf("actor", text),
      fieldOf("reason", text),
      fieldOf("ticket_ref", text, true, none),
      fieldOf("tenant_id", text, true, none),
    ],
    (v) => ({
      from_state: v[0],
      to_state: v[1],
      timestamp: v[2],
      actor: v[3],
      reason: v[4],
      ticket_ref: v[5],
      tenant_id: v[6],
    }),
  );
  const artifactStateTransitionedData = structOf(
    [fieldOf("artifact_id", text), fieldOf("artifact_kind", artifactKind), fieldOf("event", lifecycleEvent)],
    (v) => ({ artifact_id: v[0], artifact_kind: v[1], event: v[2] }),
  );
  const artifactStateTransitioned = structOf(
    [fieldOf("type", unitOf(["ArtifactStateTransitioned"])), fieldOf("data", artifactStateTransitionedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const rollbackSeverity = unitOf(["Low", "Medium", "High", "Critical"]);
  const rollbackImpact = structOf(
    [
      fieldOf("affected_count", u64, true, none),
      fieldOf("quality_issues", { kind: "list", element: fieldOf("", text) }),
      fieldOf("invalidates_outputs", flag),
      fieldOf("severity", rollbackSeverity),
      fieldOf("affected_tenants", { kind: "list", element: fieldOf("", text) }),
    ],
    (v) => ({
      affected_count: v[0],
      quality_issues: v[1],
      invalidates_outputs: v[2],
      severity: v[3],
      affected_tenants: v[4],
    }),
  );
  const rollbackRecord = structOf(
    [
      fieldOf("artifact_id", text),
      fieldOf("previous_state", governedArtifactState),
      fieldOf("rolled_back_at", text),
      fieldOf("actor", text),
      fieldOf("reason", text),
      fieldOf("impact", rollbackImpact),
      fieldOf("incident_ref", text, true, none),
      fieldOf("tenant_id", text, true, none),
    ],
    (v) => ({
      artifact_id: v[0],
      previous_state: v[1],
      rolled_back_at: v[2],
      actor: v[3],
      reason: v[4],
      impact: v[5],
      incident_ref: v[6],
      tenant_id: v[7],
    }),
  );
  const artifactRollbackRecordedData = structOf([fieldOf("rollback", rollbackRecord)], (v) => ({
    rollback: v[0],
  }));
  const artifactRollbackRecorded = structOf(
    [fieldOf("type", unitOf(["ArtifactRollbackRecorded"])), fieldOf("data", artifactRollbackRecordedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const backendInvokedData = structOf(
    [
      fieldOf("backend_name", text),
      fieldOf("adapter_id", text, true, none),
      fieldOf("trace_link_id", text),
      fieldOf("step", decisionStep),
      fieldOf("policy_snapshot_hash", text, true, none),
    ],
    (v) => ({
      backend_name: v[0],
      adapter_id: v[1],
      trace_link_id: v[2],
      step: v[3],
      policy_snapshot_hash: v[4],
    }),
  );
  const backendInvoked = structOf(
    [fieldOf("type", unitOf(["BackendInvoked"])), fieldOf("data", backendInvokedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const outcomeRecordedData = structOf(
    [
      fieldOf("chain_id", text),
      fieldOf("step", decisionStep),
      fieldOf("passed", flag),
      fieldOf("stop_reason", text, true, none),
      fieldOf("latency_ms", u64, true, none),
      fieldOf("tokens", u64, true, none),
      fieldOf("cost_microdollars", u64, true, none),
      fieldOf("backend", text, true, none),
    ],
    (v) => ({
      chain_id: v[0],
      step: v[1],
      passed: v[2],
      stop_reason: v[3],
      latency_ms: v[4],
      tokens: v[5],
      cost_microdollars: v[6],
      backend: v[7],
    }),
  );
  const outcomeRecorded = structOf(
    [fieldOf("type", unitOf(["OutcomeRecorded"])), fieldOf("data", outcomeRecordedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const budgetExceededData = structOf(
    [
      fieldOf("chain_id", text),
      fieldOf("resource", text),
      fieldOf("limit", text),
      fieldOf("observed", text, true, none),
    ],
    (v) => ({ chain_id: v[0], resource: v[1], limit: v[2], observed: v[3] }),
  );
  const budgetExceeded = structOf(
    [fieldOf("type", unitOf(["BudgetExceeded"])), fieldOf("data", budgetExceededData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const kernelPolicy = structOf(
    [
      fieldOf("adapter_id", text, true, none),
      fieldOf("recall_enabled", flag),
      fieldOf("recall_max_candidates", u64),
      fieldOf("recall_min_score", f32),
      fieldOf("seed", u64, true, none),
      fieldOf("requires_human", flag),
      fieldOf("required_truths", { kind: "list", element: fieldOf("", text) }),
    ],
    (v) => ({
      adapter_id: v[0],
      recall_enabled: v[1],
      recall_max_candidates: v[2],
      recall_min_score: v[3],
      seed: v[4],
      requires_human: v[5],
      required_truths: v[6],
    }),
  );
  const routingPolicy = structOf(
    [
      fieldOf("truth_preferences", { kind: "map", keys: undefined, value: fieldOf("", text) }),
      fieldOf("risk_tier_backends", {
        kind: "map",
        keys: new Set(["Low", "Medium", "High", "Critical"]),
        value: fieldOf("", { kind: "list", element: fieldOf("", text) }),
      }),
      fieldOf("data_classification_backends", {
        kind: "map",
        keys: new Set(["Public", "Internal", "Confidential", "Restricted"]),
        value: fieldOf("", { kind: "list", element: fieldOf("", text) }),
      }),
      fieldOf("default_backend", text),
    ],
    (v) => ({
      truth_preferences: v[0],
      risk_tier_backends: v[1],
      data_classification_backends: v[2],
      default_backend: v[3],
    }),
  );
  const recallBudgets = structOf(
    [
      fieldOf("max_latency_ms", u64),
      fieldOf("max_embedding_calls", u64),
      fieldOf("max_tokens_per_candidate", u64),
    ],
    (v) => ({ max_latency_ms: v[0], max_embedding_calls: v[1], max_tokens_per_candidate: v[2] }),
  );
  const recallPolicy = structOf(
    [
      fieldOf("enabled", flag),
      fieldOf("max_k_total", u64),
      fieldOf("max_tokens_injection", u64),
      fieldOf("min_score_threshold", f64),
      fieldOf("budgets", recallBudgets),
      fieldOf("allowed_uses", { kind: "list", element: fieldOf("", recallUse) }, false, () => [
        "RuntimeAugmentation",
      ]),
    ],
    (v) => ({
      enabled: v[0],
      max_k_total: v[1],
      max_tokens_injection: v[2],
      min_score_threshold: v[3],
      budgets: v[4],
      allowed_uses: v[5],
    }),
  );
  const policySnapshot = taggedOf(
    "type",
    new Map([
      [
        "Kernel",
        structOf([fieldOf("type", unitOf(["Kernel"])), fieldOf("policy", kernelPolicy)], (v) => ({
          type: v[0],
          policy: v[1],
        })),
      ],
      [
        "Routing",
        structOf([fieldOf("type", unitOf(["Routing"])), fieldOf("policy", routingPolicy)], (v) => ({
          type: v[0],
          policy: v[1],
        })),
      ],
      [
        "Recall",
        structOf([fieldOf("type", unitOf(["Recall"])), fieldOf("policy", recallPolicy)], (v) => ({
          type: v[0],
          policy: v[1],
        })),
      ],
    ]),
  );
  const policySnapshotCapturedData = structOf(
    [
      fieldOf("policy_id", text),
      fieldOf("policy", policySnapshot),
      fieldOf("snapshot_hash", text),
      fieldOf("captured_by", text),
    ],
    (v) => ({ policy_id: v[0], policy: v[1], snapshot_hash: v[2], captured_by: v[3] }),
  );
  const policySnapshotCaptured = structOf(
    [fieldOf("type", unitOf(["PolicySnapshotCaptured"])), fieldOf("data", policySnapshotCapturedData)],
    (v) => ({ type: v[0], data: v[1] }),
  );
  const experienceEvent = taggedOf(
    "type",
    new Map([
      ["ProposalCreated", proposalCreated],
      ["ProposalValidated", proposalValidated],
      ["FactPromoted", factPromoted],
      ["RecallExecuted", recallExecuted],
      ["TraceLinkRecorded", traceLinkRecorded],
      ["ReplayabilityDowngraded", replayabilityDowngraded],
      ["ArtifactStateTransitioned", artifactStateTransitioned],
      ["ArtifactRollbackRecorded", artifactRollbackRecorded],
      ["BackendInvoked", backendInvoked],
      ["OutcomeRecorded", outcomeRecorded],
      ["BudgetExceeded", budgetExceeded],
      ["PolicySnapshotCaptured", policySnapshotCaptured],
    ]),
    true,
  );
  const experienceEventEnvelope = structOf(
    [
      fieldOf("event_id", text),
      fieldOf("occurred_at", text),
      fieldOf("tenant_id", text, true, none),
      fieldOf("correlation_id", text, true, none),
      fieldOf("event", experienceEvent),
    ],
    (v) => ({ event_id: v[0], occurred_at: v[1], tenant_id: v[2], correlation_id: v[3], event: v[4] }),
  );
  return { envelope: fieldOf("", experienceEventEnvelope), event: fieldOf("", experienceEvent) };
}
