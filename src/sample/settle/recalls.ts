import type { RecallExecutedData } from "../../types/index.js";
import type { Run } from "../memory.js";
import type { Scene } from "./scene.js";

export function settleRecall(data: RecallExecutedData, { memory, random, run }: Scene): Run {
  const { query, provenance } = data;
  const returned = provenance.candidate_scores.length;
  provenance.candidate_scores.sort((a, b) => b.score - a.score);
  provenance.candidates_returned = returned;
  if (provenance.candidates_searched < returned) provenance.candidates_searched = returned;
  if (query.top_k < returned) query.top_k = returned;
  const trace = data.trace_link_id === null ? undefined : memory.traces.pick(random);
  data.trace_link_id = trace?.id ?? null;
  const owner = trace?.run ?? run;
  if (query.tenant_scope !== null) query.tenant_scope = owner.tenant_id;
  return owner;
}
