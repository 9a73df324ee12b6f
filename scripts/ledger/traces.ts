import { narrow } from "../../src/json/json-value.js";
import type { Replayability, TraceLink } from "../../src/types/index.js";
import { kernelPolicy, type Chain } from "./chain.js";
import { NO_LIMIT, sha256 } from "./ids.js";
import type { Recalled } from "./recalls.js";

export function localTrace(chain: Chain, recalled: Recalled | undefined): TraceLink {
  const { tenant, random } = chain;
  const { adapter_id: adapter, seed } = kernelPolicy(chain).policy;
  return {
    type: "Local",
    base_model_hash: sha256(tenant.model),
    adapter: adapter === null ? null : { adapter_id: adapter, adapter_hash: sha256(adapter), merged: true },
    tokenizer_hash: sha256(`${tenant.model} tokenizer`),
    seed: seed ?? narrow(random.u64()),
    sampler: tenant.sampler,
    prompt_version: tenant.promptVersion,
    recall: recalled?.trace ?? null,
    weights_mutated: adapter !== null,
    execution_env: tenant.env,
  };
}

export interface RemoteOptions {
  replayability?: Replayability;
  retryReasons?: string[];
  unlimited?: boolean;
}

export function remoteTrace(chain: Chain, options: RemoteOptions): TraceLink {
  const { random } = chain;
  const request = sha256(`${chain.id} request ${chain.now}`);
  const retryReasons = options.retryReasons ?? [];
  return {
    type: "Remote",
    provider_name: "atlas",
    provider_model_id: "atlas-large-2026-01",
    request_fingerprint: request,
    response_fingerprint: sha256(`${request} response`),
    temperature: random.pick([0, 0.2, 0.7, 1]),
    top_p: random.pick([0.9, 1]),
    max_tokens: options.unlimited === true ? NO_LIMIT : 2048,
    provider_metadata: {
      region: random.pick(["eu-north", "eu-west"]),
      request_id: `rq-${random.int(10_000, 99_999)}`,
    },
    retried: retryReasons.length > 0,
    retry_reasons: retryReasons,
    replayability: options.replayability ?? "BestEffort",
  };
}
