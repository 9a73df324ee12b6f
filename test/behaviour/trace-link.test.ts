import { expect, test } from "vitest";
import { createDefault, isReplayEligible, replayabilityOf } from "../../src/behaviour/index.js";
import { ReplayabilitySchema } from "../../src/schemas/index.js";
import type { LocalTraceLink, RemoteTraceLink } from "../../src/types/index.js";

const local: LocalTraceLink = {
  base_model_hash: "b",
  adapter: null,
  tokenizer_hash: "t",
  seed: 1,
  sampler: createDefault("SamplerParams"),
  prompt_version: "v1",
  recall: null,
  weights_mutated: false,
  execution_env: createDefault("ExecutionEnv"),
};

const remote: Omit<RemoteTraceLink, "replayability"> = {
  provider_name: "p",
  provider_model_id: "m",
  request_fingerprint: "q",
  response_fingerprint: "r",
  temperature: 0.5,
  top_p: 1,
  max_tokens: 1,
  provider_metadata: {},
  retried: false,
  retry_reasons: [],
};

test("a local trace is eligible and deterministic, whatever it contains", () => {
  const mutated = { ...local, weights_mutated: true, sampler: { temperature: 1, top_p: 0.5, top_k: null } };
  for (const content of [local, mutated]) {
    expect(isReplayEligible({ type: "Local", ...content })).toBe(true);
    expect(replayabilityOf({ type: "Local", ...content })).toBe("Deterministic");
  }
});

test("a remote trace is never eligible and as replayable as it claims", () => {
  expect(ReplayabilitySchema.options).toEqual(["Deterministic", "BestEffort", "None"]);
  for (const replayability of ReplayabilitySchema.options) {
    expect(isReplayEligible({ type: "Remote", ...remote, replayability })).toBe(false);
    expect(replayabilityOf({ type: "Remote", ...remote, replayability })).toBe(replayability);
  }
});
