// Made from src/schemas by `npm run generate`; never edited.

import {
  GIVE_UP,
  Segment,
  TEXT,
  addItems,
  addMember,
  addStringMembers,
  addStrings,
  freeJson,
  isBlank,
  longestText,
  readDecimal,
  readFreeJson,
  setOwn,
  toInteger,
  unitAt,
} from "../fast/runtime.js";

export function makeReaders() {
  const end = { at: 0 };
  const longest = longestText();
  const c0 = new Segment(
    '\\{"event_id":"(' +
      TEXT +
      ')","occurred_at":"(' +
      TEXT +
      ')","tenant_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"correlation_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"event":',
    [1, 2, 3, 4],
  );
  const c1 = new Segment(
    '\\{"type":"ProposalCreated","data":\\{"proposal":\\{"id":"(' +
      TEXT +
      ')","kind":"(Claims|Plan|Classification|Evaluation|DraftDocument|Reasoning)"(?:!^)*,"payload":"(' +
      TEXT +
      ')","structured_payload":(?:null)?',
    [1, 3],
  );
  const c2 = freeJson(true);
  const c3 = new Segment(
    '\\{"type":"(Local)"(?:!^)*,"base_model_hash":"(' +
      TEXT +
      ')","adapter":(?:\\{"adapter_id":"(' +
      TEXT +
      ')","adapter_hash":"(' +
      TEXT +
      ')","merged":(?:(true)|false)(?:!^)*\\}|null)(?:!^)*,"tokenizer_hash":"(' +
      TEXT +
      ')","seed":(0|[1-9]\\d*)(?:!^)*,"sampler":\\{"temperature":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*,"top_p":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*,"top_k":(?:(0|[1-9]\\d*)|null)(?:!^)*\\},"prompt_version":"(' +
      TEXT +
      ')","recall":(?:\\{"corpus_fingerprint":"(' +
      TEXT +
      ')","candidate_ids":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*,"candidate_scores":\\[(?:(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*(?:,(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*(?:,(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*((?:,-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)*))?)?)?\\](?:!^)*,"injected_count":(0|[1-9]\\d*)(?:!^)*\\}|null)(?:!^)*,"weights_mutated":(?:(true)|false)(?:!^)*,"execution_env":\\{"device":"(' +
      TEXT +
      ')","backend":"(' +
      TEXT +
      ')","precision":"(' +
      TEXT +
      ')"\\}\\}',
    [2, 3, 4, 6, 11, 12, 13, 14, 15, 23, 24, 25],
  );
  const c4 = new Segment(
    '\\{"type":"(Remote)"(?:!^)*,"provider_name":"(' +
      TEXT +
      ')","provider_model_id":"(' +
      TEXT +
      ')","request_fingerprint":"(' +
      TEXT +
      ')","response_fingerprint":"(' +
      TEXT +
      ')","temperature":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*,"top_p":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*,"max_tokens":(0|[1-9]\\d*)(?:!^)*,"provider_metadata":\\{(?:"(' +
      TEXT +
      ')":"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')":"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')":"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '":"' +
      TEXT +
      '")*))?)?)?\\}(?:!^)*,"retried":(?:(true)|false)(?:!^)*,"retry_reasons":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*,"replayability":"(Deterministic|BestEffort|None)"(?:!^)*\\}',
    [2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 17, 18, 19],
  );
  const c5 = new Segment(',"contract_results":\\[\\]?', []);
  const c6 = new Segment(
    '\\{"name":"(' +
      TEXT +
      ')","passed":(?:(true)|false)(?:!^)*,"failure_reason":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}[,\\]]',
    [1, 3],
  );
  const c7 = new Segment(
    ',"requires_human":(?:(true)|false)(?:!^)*,"confidence":(?:(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)|null)(?:!^)*\\},"chain_id":"(' +
      TEXT +
      ')","step":"(Reasoning|Evaluation|Planning)"(?:!^)*,"policy_snapshot_hash":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}',
    [3, 5],
  );
  const c8 = new Segment(
    '\\{"type":"ProposalValidated","data":\\{"proposal_id":"(' +
      TEXT +
      ')","chain_id":"(' +
      TEXT +
      ')","step":"(Reasoning|Evaluation|Planning)"(?:!^)*,"contract_results":\\[\\]?',
    [1, 2],
  );
  const c9 = new Segment(
    '\\{"name":"(' +
      TEXT +
      ')","passed":(?:(true)|false)(?:!^)*,"failure_reason":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}[,\\]]',
    [1, 3],
  );
  const c10 = new Segment(',"all_passed":(?:(true)|false)(?:!^)*,"validator":"(' + TEXT + ')"\\}\\}', [2]);
  const c11 = new Segment(
    '\\{"type":"FactPromoted","data":\\{"proposal_id":"(' +
      TEXT +
      ')","fact_id":"(' +
      TEXT +
      ')","promoted_by":"(' +
      TEXT +
      ')","reason":"(' +
      TEXT +
      ')","requires_human":(?:(true)|false)(?:!^)*\\}\\}',
    [1, 2, 3, 4],
  );
  const c12 = new Segment(
    '\\{"type":"RecallExecuted","data":\\{"query":\\{"query_text":"(' +
      TEXT +
      ')","top_k":(0|[1-9]\\d*)(?:!^)*,"step_context":(?:"(Reasoning|Evaluation|Planning)"|null)(?:!^)*,"tenant_scope":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\},"provenance":\\{"query_hash":"(' +
      TEXT +
      ')","embedding_input_hash":"(' +
      TEXT +
      ')","embedding_hash":"(' +
      TEXT +
      ')","embedder_id":"(' +
      TEXT +
      ')","embedder_settings_hash":"(' +
      TEXT +
      ')","corpus_fingerprint":"(' +
      TEXT +
      ')","policy_snapshot_hash":"(' +
      TEXT +
      ')","purpose":"(RuntimeAugmentation|TrainingCandidateSelection)"(?:!^)*,"consumers":\\[(?:"(Kernel|Analytics|Trainer)"(?:!^)*(?:,"(Kernel|Analytics|Trainer)"(?:!^)*(?:,"(Kernel|Analytics|Trainer)"(?:!^)*((?:,"(?:Kernel|Analytics|Trainer)")*))?)?)?\\](?:!^)*,"candidate_scores":\\[\\]?',
    [1, 4, 5, 6, 7, 8, 9, 10, 11],
  );
  const c13 = new Segment(
    '\\{"id":"(' +
      TEXT +
      ')","score":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e[-+]?\\d{1,2})?)(?:!^)*\\}[,\\]]',
    [1],
  );
  const c14 = new Segment(
    ',"candidates_searched":(0|[1-9]\\d*)(?:!^)*,"candidates_returned":(0|[1-9]\\d*)(?:!^)*,"stop_reason":(?:"(ReachedTopK|BudgetExhausted|BelowThreshold|TokenLimitReached|LatencyExceeded|EmbedderNotDeterministic|TenantScopeMissing)"|null)(?:!^)*,"latency_ms":(0|[1-9]\\d*)(?:!^)*,"timestamp":"(' +
      TEXT +
      ')","signature":"(' +
      TEXT +
      ')"\\},"trace_link_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}',
    [5, 6, 7],
  );
  const c15 = new Segment(
    '\\{"type":"OutcomeRecorded","data":\\{"chain_id":"(' +
      TEXT +
      ')","step":"(Reasoning|Evaluation|Planning)"(?:!^)*,"passed":(?:(true)|false)(?:!^)*,"stop_reason":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"latency_ms":(?:(0|[1-9]\\d*)|null)(?:!^)*,"tokens":(?:(0|[1-9]\\d*)|null)(?:!^)*,"cost_microdollars":(?:(0|[1-9]\\d*)|null)(?:!^)*,"backend":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}',
    [1, 4, 8],
  );
  const c16 = new Segment(
    '\\{"type":"TraceLinkRecorded","data":\\{"trace_link_id":"(' + TEXT + ')","trace_link":',
    [1],
  );
  const c17 = new Segment(
    '\\{"type":"ReplayabilityDowngraded","data":\\{"trace_link_id":"(' +
      TEXT +
      ')","from":"(Deterministic|BestEffort|None)"(?:!^)*,"to":"(Deterministic|BestEffort|None)"(?:!^)*,"reason":"(RecallEmbedderNotDeterministic|RecallCorpusNotContentAddressed|RemoteBackendUsed|NoSeedProvided|MultipleReasons)"(?:!^)*\\}\\}',
    [1],
  );
  const c18 = new Segment(
    '\\{"type":"ArtifactStateTransitioned","data":\\{"artifact_id":"(' +
      TEXT +
      ')","artifact_kind":(?:"(Adapter|Pack|Policy|TruthFile|EvalSuite)"|\\{"Other":"(' +
      TEXT +
      ')"\\})(?:!^)*,"event":\\{"from_state":"(Draft|Approved|Active|Quarantined|Deprecated|RolledBack)"(?:!^)*,"to_state":"(Draft|Approved|Active|Quarantined|Deprecated|RolledBack)"(?:!^)*,"timestamp":"(' +
      TEXT +
      ')","actor":"(' +
      TEXT +
      ')","reason":"(' +
      TEXT +
      ')","ticket_ref":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"tenant_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}\\}',
    [1, 3, 6, 7, 8, 9, 10],
  );
  const c19 = new Segment(
    '\\{"type":"ArtifactRollbackRecorded","data":\\{"rollback":\\{"artifact_id":"(' +
      TEXT +
      ')","previous_state":"(Draft|Approved|Active|Quarantined|Deprecated|RolledBack)"(?:!^)*,"rolled_back_at":"(' +
      TEXT +
      ')","actor":"(' +
      TEXT +
      ')","reason":"(' +
      TEXT +
      ')","impact":\\{"affected_count":(?:(0|[1-9]\\d*)|null)(?:!^)*,"quality_issues":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*,"invalidates_outputs":(?:(true)|false)(?:!^)*,"severity":"(Low|Medium|High|Critical)"(?:!^)*,"affected_tenants":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*\\},"incident_ref":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"tenant_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}\\}',
    [1, 3, 4, 5, 7, 8, 9, 13, 14, 15, 17, 18],
  );
  const c20 = new Segment(
    '\\{"type":"BackendInvoked","data":\\{"backend_name":"(' +
      TEXT +
      ')","adapter_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"trace_link_id":"(' +
      TEXT +
      ')","step":"(Reasoning|Evaluation|Planning)"(?:!^)*,"policy_snapshot_hash":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}',
    [1, 2, 3, 5],
  );
  const c21 = new Segment(
    '\\{"type":"BudgetExceeded","data":\\{"chain_id":"(' +
      TEXT +
      ')","resource":"(' +
      TEXT +
      ')","limit":"(' +
      TEXT +
      ')","observed":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*\\}\\}',
    [1, 2, 3, 4],
  );
  const c22 = new Segment(
    '\\{"type":"PolicySnapshotCaptured","data":\\{"policy_id":"(' + TEXT + ')","policy":',
    [1],
  );
  const c23 = new Segment(
    '\\{"type":"Kernel","policy":\\{"adapter_id":(?:"(' +
      TEXT +
      ')"|null)(?:!^)*,"recall_enabled":(?:(true)|false)(?:!^)*,"recall_max_candidates":(0|[1-9]\\d*)(?:!^)*,"recall_min_score":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e-\\d{1,2})?)(?:!^)*,"seed":(?:(0|[1-9]\\d*)|null)(?:!^)*,"requires_human":(?:(true)|false)(?:!^)*,"required_truths":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*\\}\\}',
    [1, 7, 8, 9],
  );
  const c24 = new Segment(
    '\\{"type":"Routing","policy":\\{"truth_preferences":\\{(?:"(' +
      TEXT +
      ')":"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')":"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')":"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '":"' +
      TEXT +
      '")*))?)?)?\\}(?:!^)*,"risk_tier_backends":\\{\\}?',
    [1, 2, 3, 4, 5, 6],
  );
  const c25 = new Segment(
    '"(Low|Medium|High|Critical)":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*[,\\}]',
    [2, 3, 4],
  );
  const c26 = new Segment(',"data_classification_backends":\\{\\}?', []);
  const c27 = new Segment(
    '"(Public|Internal|Confidential|Restricted)":\\[(?:"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"(?:,"(' +
      TEXT +
      ')"((?:,"' +
      TEXT +
      '")*))?)?)?\\](?:!^)*[,\\}]',
    [2, 3, 4],
  );
  const c28 = new Segment(',"default_backend":"(' + TEXT + ')"\\}\\}', [1]);
  const c29 = new Segment(
    '\\{"type":"Recall","policy":\\{"enabled":(?:(true)|false)(?:!^)*,"max_k_total":(0|[1-9]\\d*)(?:!^)*,"max_tokens_injection":(0|[1-9]\\d*)(?:!^)*,"min_score_threshold":(-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,17})?(?:e[-+]?\\d{1,2})?)(?:!^)*,"budgets":\\{"max_latency_ms":(0|[1-9]\\d*)(?:!^)*,"max_embedding_calls":(0|[1-9]\\d*)(?:!^)*,"max_tokens_per_candidate":(0|[1-9]\\d*)(?:!^)*\\},"allowed_uses":\\[(?:"(RuntimeAugmentation|TrainingCandidateSelection)"(?:!^)*(?:,"(RuntimeAugmentation|TrainingCandidateSelection)"(?:!^)*(?:,"(RuntimeAugmentation|TrainingCandidateSelection)"(?:!^)*((?:,"(?:RuntimeAugmentation|TrainingCandidateSelection)")*))?)?)?\\](?:!^)*\\}\\}',
    [],
  );
  const c30 = new Segment(',"snapshot_hash":"(' + TEXT + ')","captured_by":"(' + TEXT + ')"\\}\\}', [1, 2]);
  function f0(text, at) {
    const m0 = c3.exec(text, at);
    if (m0 === null) return undefined;
    at = c3.end;
    end.at = at;
    return {
      type: m0[1],
      base_model_hash: m0[2],
      adapter:
        m0[3] === undefined ? null : { adapter_id: m0[3], adapter_hash: m0[4], merged: m0[5] !== undefined },
      tokenizer_hash: m0[6],
      seed: toInteger(m0[7]),
      sampler: {
        temperature: readDecimal(m0[8]),
        top_p: readDecimal(m0[9]),
        top_k: m0[10] === undefined ? null : toInteger(m0[10]),
      },
      prompt_version: m0[11],
      recall:
        m0[12] === undefined
          ? null
          : {
              corpus_fingerprint: m0[12],
              candidate_ids:
                m0[13] === undefined
                  ? []
                  : m0[14] === undefined
                    ? [m0[13]]
                    : m0[15] === undefined
                      ? [m0[13], m0[14]]
                      : addStrings([m0[13], m0[14], m0[15]], m0[16]),
              candidate_scores:
                m0[17] === undefined
                  ? []
                  : m0[18] === undefined
                    ? [readDecimal(m0[17])]
                    : m0[19] === undefined
                      ? [readDecimal(m0[17]), readDecimal(m0[18])]
                      : addItems([readDecimal(m0[17]), readDecimal(m0[18]), readDecimal(m0[19])], m0[20]),
              injected_count: toInteger(m0[21]),
            },
      weights_mutated: m0[22] !== undefined,
      execution_env: { device: m0[23], backend: m0[24], precision: m0[25] },
    };
  }
  function f1(text, at) {
    const m0 = c4.exec(text, at);
    if (m0 === null) return undefined;
    at = c4.end;
    end.at = at;
    return {
      type: m0[1],
      provider_name: m0[2],
      provider_model_id: m0[3],
      request_fingerprint: m0[4],
      response_fingerprint: m0[5],
      temperature: readDecimal(m0[6]),
      top_p: readDecimal(m0[7]),
      max_tokens: toInteger(m0[8]),
      provider_metadata:
        m0[9] === undefined
          ? {}
          : m0[11] === undefined
            ? addMember({}, m0[9], m0[10])
            : m0[13] === undefined
              ? addMember(addMember({}, m0[9], m0[10]), m0[11], m0[12])
              : addStringMembers(
                  addMember(addMember(addMember({}, m0[9], m0[10]), m0[11], m0[12]), m0[13], m0[14]),
                  m0[15],
                ),
      retried: m0[16] !== undefined,
      retry_reasons:
        m0[17] === undefined
          ? []
          : m0[18] === undefined
            ? [m0[17]]
            : m0[19] === undefined
              ? [m0[17], m0[18]]
              : addStrings([m0[17], m0[18], m0[19]], m0[20]),
      replayability: m0[21],
    };
  }
  function f2(text, at) {
    const m0 = c1.exec(text, at);
    if (m0 === null) return undefined;
    at = c1.end;
    let v0 = null;
    if (text.charCodeAt(at - 1) !== 108) {
      const v1 = readFreeJson(text, at, c2);
      if (v1 === undefined) return undefined;
      at = c2.lastIndex;
      v0 = v1;
    }
    if (!text.startsWith(',"trace_link":', at)) return undefined;
    at += 14;
    let v2;
    switch (unitAt(text, at + 9 + 0)) {
      case 76: {
        v2 = f0(text, at);
        break;
      }
      case 82: {
        v2 = f1(text, at);
        break;
      }
      default:
        return undefined;
    }
    if (v2 === undefined) return undefined;
    at = end.at;
    if (!c5.test(text, at)) return undefined;
    at = c5.end;
    const v3 = [];
    if (text.charCodeAt(at - 1) !== 93)
      for (;;) {
        const m3 = c6.exec(text, at);
        if (m3 === null) return undefined;
        at = c6.end;
        v3.push({
          name: m3[1],
          passed: m3[2] !== undefined,
          failure_reason: m3[3] === undefined ? null : m3[3],
        });
        if (text.charCodeAt(at - 1) === 93) break;
      }
    const m4 = c7.exec(text, at);
    if (m4 === null) return undefined;
    at = c7.end;
    end.at = at;
    return {
      type: "ProposalCreated",
      data: {
        proposal: {
          id: m0[1],
          kind: m0[2],
          payload: m0[3],
          structured_payload: v0,
          trace_link: v2,
          contract_results: v3,
          requires_human: m4[1] !== undefined,
          confidence: m4[2] === undefined ? null : readDecimal(m4[2]),
        },
        chain_id: m4[3],
        step: m4[4],
        policy_snapshot_hash: m4[5] === undefined ? null : m4[5],
      },
    };
  }
  function f3(text, at) {
    const m0 = c8.exec(text, at);
    if (m0 === null) return undefined;
    at = c8.end;
    const v0 = [];
    if (text.charCodeAt(at - 1) !== 93)
      for (;;) {
        const m1 = c9.exec(text, at);
        if (m1 === null) return undefined;
        at = c9.end;
        v0.push({
          name: m1[1],
          passed: m1[2] !== undefined,
          failure_reason: m1[3] === undefined ? null : m1[3],
        });
        if (text.charCodeAt(at - 1) === 93) break;
      }
    const m2 = c10.exec(text, at);
    if (m2 === null) return undefined;
    at = c10.end;
    end.at = at;
    return {
      type: "ProposalValidated",
      data: {
        proposal_id: m0[1],
        chain_id: m0[2],
        step: m0[3],
        contract_results: v0,
        all_passed: m2[1] !== undefined,
        validator: m2[2],
      },
    };
  }
  function f4(text, at) {
    const m0 = c11.exec(text, at);
    if (m0 === null) return undefined;
    at = c11.end;
    end.at = at;
    return {
      type: "FactPromoted",
      data: {
        proposal_id: m0[1],
        fact_id: m0[2],
        promoted_by: m0[3],
        reason: m0[4],
        requires_human: m0[5] !== undefined,
      },
    };
  }
  function f5(text, at) {
    const m0 = c12.exec(text, at);
    if (m0 === null) return undefined;
    at = c12.end;
    const v0 = [];
    if (text.charCodeAt(at - 1) !== 93)
      for (;;) {
        const m1 = c13.exec(text, at);
        if (m1 === null) return undefined;
        at = c13.end;
        v0.push({ id: m1[1], score: readDecimal(m1[2]) });
        if (text.charCodeAt(at - 1) === 93) break;
      }
    const m2 = c14.exec(text, at);
    if (m2 === null) return undefined;
    at = c14.end;
    end.at = at;
    return {
      type: "RecallExecuted",
      data: {
        query: {
          query_text: m0[1],
          top_k: toInteger(m0[2]),
          step_context: m0[3] === undefined ? null : m0[3],
          tenant_scope: m0[4] === undefined ? null : m0[4],
        },
        provenance: {
          query_hash: m0[5],
          embedding_input_hash: m0[6],
          embedding_hash: m0[7],
          embedder_id: m0[8],
          embedder_settings_hash: m0[9],
          corpus_fingerprint: m0[10],
          policy_snapshot_hash: m0[11],
          purpose: m0[12],
          consumers:
            m0[13] === undefined
              ? []
              : m0[14] === undefined
                ? [m0[13]]
                : m0[15] === undefined
                  ? [m0[13], m0[14]]
                  : addStrings([m0[13], m0[14], m0[15]], m0[16]),
          candidate_scores: v0,
          candidates_searched: toInteger(m2[1]),
          candidates_returned: toInteger(m2[2]),
          stop_reason: m2[3] === undefined ? null : m2[3],
          latency_ms: toInteger(m2[4]),
          timestamp: m2[5],
          signature: m2[6],
        },
        trace_link_id: m2[7] === undefined ? null : m2[7],
      },
    };
  }
  function f6(text, at) {
    const m0 = c15.exec(text, at);
    if (m0 === null) return undefined;
    at = c15.end;
    end.at = at;
    return {
      type: "OutcomeRecorded",
      data: {
        chain_id: m0[1],
        step: m0[2],
        passed: m0[3] !== undefined,
        stop_reason: m0[4] === undefined ? null : m0[4],
        latency_ms: m0[5] === undefined ? null : toInteger(m0[5]),
        tokens: m0[6] === undefined ? null : toInteger(m0[6]),
        cost_microdollars: m0[7] === undefined ? null : toInteger(m0[7]),
        backend: m0[8] === undefined ? null : m0[8],
      },
    };
  }
  function f7(text, at) {
    const m0 = c16.exec(text, at);
    if (m0 === null) return undefined;
    at = c16.end;
    let v0;
    switch (unitAt(text, at + 9 + 0)) {
      case 76: {
        v0 = f0(text, at);
        break;
      }
      case 82: {
        v0 = f1(text, at);
        break;
      }
      default:
        return undefined;
    }
    if (v0 === undefined) return undefined;
    at = end.at;
    if (!text.startsWith("}}", at)) return undefined;
    at += 2;
    end.at = at;
    return { type: "TraceLinkRecorded", data: { trace_link_id: m0[1], trace_link: v0 } };
  }
  function f8(text, at) {
    const m0 = c17.exec(text, at);
    if (m0 === null) return undefined;
    at = c17.end;
    end.at = at;
    return {
      type: "ReplayabilityDowngraded",
      data: { trace_link_id: m0[1], from: m0[2], to: m0[3], reason: m0[4] },
    };
  }
  function f9(text, at) {
    const m0 = c18.exec(text, at);
    if (m0 === null) return undefined;
    at = c18.end;
    end.at = at;
    return {
      type: "ArtifactStateTransitioned",
      data: {
        artifact_id: m0[1],
        artifact_kind: m0[2] ?? { Other: m0[3] },
        event: {
          from_state: m0[4],
          to_state: m0[5],
          timestamp: m0[6],
          actor: m0[7],
          reason: m0[8],
          ticket_ref: m0[9] === undefined ? null : m0[9],
          tenant_id: m0[10] === undefined ? null : m0[10],
        },
      },
    };
  }
  function f10(text, at) {
    const m0 = c19.exec(text, at);
    if (m0 === null) return undefined;
    at = c19.end;
    end.at = at;
    return {
      type: "ArtifactRollbackRecorded",
      data: {
        rollback: {
          artifact_id: m0[1],
          previous_state: m0[2],
          rolled_back_at: m0[3],
          actor: m0[4],
          reason: m0[5],
          impact: {
            affected_count: m0[6] === undefined ? null : toInteger(m0[6]),
            quality_issues:
              m0[7] === undefined
                ? []
                : m0[8] === undefined
                  ? [m0[7]]
                  : m0[9] === undefined
                    ? [m0[7], m0[8]]
                    : addStrings([m0[7], m0[8], m0[9]], m0[10]),
            invalidates_outputs: m0[11] !== undefined,
            severity: m0[12],
            affected_tenants:
              m0[13] === undefined
                ? []
                : m0[14] === undefined
                  ? [m0[13]]
                  : m0[15] === undefined
                    ? [m0[13], m0[14]]
                    : addStrings([m0[13], m0[14], m0[15]], m0[16]),
          },
          incident_ref: m0[17] === undefined ? null : m0[17],
          tenant_id: m0[18] === undefined ? null : m0[18],
        },
      },
    };
  }
  function f11(text, at) {
    const m0 = c20.exec(text, at);
    if (m0 === null) return undefined;
    at = c20.end;
    end.at = at;
    return {
      type: "BackendInvoked",
      data: {
        backend_name: m0[1],
        adapter_id: m0[2] === undefined ? null : m0[2],
        trace_link_id: m0[3],
        step: m0[4],
        policy_snapshot_hash: m0[5] === undefined ? null : m0[5],
      },
    };
  }
  function f12(text, at) {
    const m0 = c21.exec(text, at);
    if (m0 === null) return undefined;
    at = c21.end;
    end.at = at;
    return {
      type: "BudgetExceeded",
      data: { chain_id: m0[1], resource: m0[2], limit: m0[3], observed: m0[4] === undefined ? null : m0[4] },
    };
  }
  function f13(text, at) {
    const m0 = c23.exec(text, at);
    if (m0 === null) return undefined;
    at = c23.end;
    end.at = at;
    return {
      type: "Kernel",
      policy: {
        adapter_id: m0[1] === undefined ? null : m0[1],
        recall_enabled: m0[2] !== undefined,
        recall_max_candidates: toInteger(m0[3]),
        recall_min_score: readDecimal(m0[4]),
        seed: m0[5] === undefined ? null : toInteger(m0[5]),
        requires_human: m0[6] !== undefined,
        required_truths:
          m0[7] === undefined
            ? []
            : m0[8] === undefined
              ? [m0[7]]
              : m0[9] === undefined
                ? [m0[7], m0[8]]
                : addStrings([m0[7], m0[8], m0[9]], m0[10]),
      },
    };
  }
  function f14(text, at) {
    const m0 = c24.exec(text, at);
    if (m0 === null) return undefined;
    at = c24.end;
    const v0 = {};
    if (text.charCodeAt(at - 1) !== 125)
      for (;;) {
        const m1 = c25.exec(text, at);
        if (m1 === null) return undefined;
        at = c25.end;
        setOwn(
          v0,
          m1[1],
          m1[2] === undefined
            ? []
            : m1[3] === undefined
              ? [m1[2]]
              : m1[4] === undefined
                ? [m1[2], m1[3]]
                : addStrings([m1[2], m1[3], m1[4]], m1[5]),
        );
        if (text.charCodeAt(at - 1) === 125) break;
      }
    if (!c26.test(text, at)) return undefined;
    at = c26.end;
    const v1 = {};
    if (text.charCodeAt(at - 1) !== 125)
      for (;;) {
        const m3 = c27.exec(text, at);
        if (m3 === null) return undefined;
        at = c27.end;
        setOwn(
          v1,
          m3[1],
          m3[2] === undefined
            ? []
            : m3[3] === undefined
              ? [m3[2]]
              : m3[4] === undefined
                ? [m3[2], m3[3]]
                : addStrings([m3[2], m3[3], m3[4]], m3[5]),
        );
        if (text.charCodeAt(at - 1) === 125) break;
      }
    const m4 = c28.exec(text, at);
    if (m4 === null) return undefined;
    at = c28.end;
    end.at = at;
    return {
      type: "Routing",
      policy: {
        truth_preferences:
          m0[1] === undefined
            ? {}
            : m0[3] === undefined
              ? addMember({}, m0[1], m0[2])
              : m0[5] === undefined
                ? addMember(addMember({}, m0[1], m0[2]), m0[3], m0[4])
                : addStringMembers(
                    addMember(addMember(addMember({}, m0[1], m0[2]), m0[3], m0[4]), m0[5], m0[6]),
                    m0[7],
                  ),
        risk_tier_backends: v0,
        data_classification_backends: v1,
        default_backend: m4[1],
      },
    };
  }
  function f15(text, at) {
    const m0 = c29.exec(text, at);
    if (m0 === null) return undefined;
    at = c29.end;
    end.at = at;
    return {
      type: "Recall",
      policy: {
        enabled: m0[1] !== undefined,
        max_k_total: toInteger(m0[2]),
        max_tokens_injection: toInteger(m0[3]),
        min_score_threshold: readDecimal(m0[4]),
        budgets: {
          max_latency_ms: toInteger(m0[5]),
          max_embedding_calls: toInteger(m0[6]),
          max_tokens_per_candidate: toInteger(m0[7]),
        },
        allowed_uses:
          m0[8] === undefined
            ? []
            : m0[9] === undefined
              ? [m0[8]]
              : m0[10] === undefined
                ? [m0[8], m0[9]]
                : addStrings([m0[8], m0[9], m0[10]], m0[11]),
      },
    };
  }
  function f16(text, at) {
    const m0 = c22.exec(text, at);
    if (m0 === null) return undefined;
    at = c22.end;
    let v0;
    switch (unitAt(text, at + 9 + 2)) {
      case 114: {
        v0 = f13(text, at);
        break;
      }
      case 117: {
        v0 = f14(text, at);
        break;
      }
      case 99: {
        v0 = f15(text, at);
        break;
      }
      default:
        return undefined;
    }
    if (v0 === undefined) return undefined;
    at = end.at;
    const m1 = c30.exec(text, at);
    if (m1 === null) return undefined;
    at = c30.end;
    end.at = at;
    return {
      type: "PolicySnapshotCaptured",
      data: { policy_id: m0[1], policy: v0, snapshot_hash: m1[1], captured_by: m1[2] },
    };
  }
  function envelope(text) {
    if (text.length > longest || unitAt(text, 11) !== 58) return undefined;
    let at = 0;
    try {
      const m0 = c0.exec(text, at);
      if (m0 === null) return undefined;
      at = c0.end;
      let v0;
      switch (unitAt(text, at + 9 + 8)) {
        case 67: {
          v0 = f2(text, at);
          break;
        }
        case 86: {
          v0 = f3(text, at);
          break;
        }
        case 111: {
          v0 = f4(text, at);
          break;
        }
        case 101: {
          switch (unitAt(text, at + 9 + 0)) {
            case 82: {
              v0 = f5(text, at);
              break;
            }
            case 79: {
              v0 = f6(text, at);
              break;
            }
            default:
              return undefined;
          }
          break;
        }
        case 107: {
          v0 = f7(text, at);
          break;
        }
        case 105: {
          v0 = f8(text, at);
          break;
        }
        case 83: {
          v0 = f9(text, at);
          break;
        }
        case 82: {
          v0 = f10(text, at);
          break;
        }
        case 110: {
          v0 = f11(text, at);
          break;
        }
        case 99: {
          v0 = f12(text, at);
          break;
        }
        case 97: {
          v0 = f16(text, at);
          break;
        }
        default:
          return undefined;
      }
      if (v0 === undefined) return undefined;
      at = end.at;
      if (!text.startsWith("}", at)) return undefined;
      at += 1;
      if (at !== text.length && !isBlank(text, at)) return undefined;
      return {
        event_id: m0[1],
        occurred_at: m0[2],
        tenant_id: m0[3] === undefined ? null : m0[3],
        correlation_id: m0[4] === undefined ? null : m0[4],
        event: v0,
      };
    } catch (error) {
      if (error === GIVE_UP) return undefined;
      throw error;
    }
  }
  function event(text) {
    if (text.length > longest) return undefined;
    let at = 0;
    try {
      let v0;
      switch (unitAt(text, at + 9 + 8)) {
        case 67: {
          v0 = f2(text, at);
          break;
        }
        case 86: {
          v0 = f3(text, at);
          break;
        }
        case 111: {
          v0 = f4(text, at);
          break;
        }
        case 101: {
          switch (unitAt(text, at + 9 + 0)) {
            case 82: {
              v0 = f5(text, at);
              break;
            }
            case 79: {
              v0 = f6(text, at);
              break;
            }
            default:
              return undefined;
          }
          break;
        }
        case 107: {
          v0 = f7(text, at);
          break;
        }
        case 105: {
          v0 = f8(text, at);
          break;
        }
        case 83: {
          v0 = f9(text, at);
          break;
        }
        case 82: {
          v0 = f10(text, at);
          break;
        }
        case 110: {
          v0 = f11(text, at);
          break;
        }
        case 99: {
          v0 = f12(text, at);
          break;
        }
        case 97: {
          v0 = f16(text, at);
          break;
        }
        default:
          return undefined;
      }
      if (v0 === undefined) return undefined;
      at = end.at;
      if (at !== text.length && !isBlank(text, at)) return undefined;
      return v0;
    } catch (error) {
      if (error === GIVE_UP) return undefined;
      throw error;
    }
  }
  return { envelope, event };
}
