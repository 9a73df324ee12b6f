import type {
  DecisionStep,
  Replayability,
  ReplayabilityDowngradeReason,
  StopReason,
  TraceLink,
} from "../../src/types/index.js";
import { beginPhase, emit, kernelPolicy, newId, wait, type Chain } from "./chain.js";
import { recallFor, type Recalled } from "./recalls.js";
import { localTrace, remoteTrace, type RemoteOptions } from "./traces.js";

/** One run of a model, from which a proposal may come. Its trace is recorded before anything refers to it. */
export interface Run {
  step: DecisionStep;
  backend: string;
  traceId: string;
  trace: TraceLink;
}

export function runLocally(chain: Chain, step: DecisionStep, recall: boolean | StopReason): Run {
  beginPhase(chain);
  const stop = typeof recall === "string" ? recall : undefined;
  const recalled = recall === false ? undefined : recallFor(chain, step, stop);
  wait(chain, 700, 3800);
  return recordRun(chain, step, "local-candle", localTrace(chain, recalled), recalled);
}

/** What is sent away is reasoning, which takes the largest models. */
export function runRemotely(chain: Chain, recall: boolean, options: RemoteOptions = {}): Run {
  beginPhase(chain);
  const step = "Reasoning";
  const recalled = recall ? recallFor(chain, step) : undefined;
  wait(chain, 1900, 7400);
  for (const _ of options.retryReasons ?? []) wait(chain, 1000, 4000);
  return recordRun(chain, step, "remote-atlas", remoteTrace(chain, options), recalled);
}

function recordRun(
  chain: Chain,
  step: DecisionStep,
  backend: string,
  trace: TraceLink,
  recalled: Recalled | undefined,
): Run {
  const traceId = newId(chain, "trace");
  emit(chain, { type: "TraceLinkRecorded", data: { trace_link_id: traceId, trace_link: trace } });
  if (recalled !== undefined)
    emit(chain, { type: "RecallExecuted", data: { ...recalled.record, trace_link_id: traceId } });
  if (trace.type === "Remote") downgradeRemote(chain, traceId, trace.replayability);
  emit(chain, {
    type: "BackendInvoked",
    data: {
      backend_name: backend,
      adapter_id: trace.type === "Local" ? (trace.adapter?.adapter_id ?? null) : null,
      trace_link_id: traceId,
      step,
      policy_snapshot_hash: kernelPolicy(chain).hash,
    },
  });
  return { step, backend, traceId, trace };
}

function downgradeRemote(chain: Chain, traceId: string, to: Replayability): void {
  downgrade(chain, traceId, "Deterministic", "BestEffort", "RemoteBackendUsed");
  if (to === "None") downgrade(chain, traceId, "BestEffort", "None", "NoSeedProvided");
}

export function downgrade(
  chain: Chain,
  traceId: string,
  from: Replayability,
  to: Replayability,
  reason: ReplayabilityDowngradeReason,
): void {
  emit(chain, { type: "ReplayabilityDowngraded", data: { trace_link_id: traceId, from, to, reason } });
}
