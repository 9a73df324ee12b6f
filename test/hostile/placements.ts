import type { Bytes } from "../trial/bytes.js";

/** A document of a type, with a gap in it for any JSON value. */
export interface Placement {
  name: string;
  type: string;
  around: (value: Bytes) => Bytes;
}

const TRACE =
  '"type":"Remote","provider_name":"p","provider_model_id":"m","request_fingerprint":"q","response_fingerprint":"r","temperature":0.5,"top_p":0.9,"max_tokens":8,"provider_metadata":{},"retried":false,"retry_reasons":[],"replayability":"None"';

const data = (payload: Bytes): Bytes =>
  `{"proposal":{"id":"p","kind":"Plan","payload":"","structured_payload":${payload},"trace_link":{${TRACE}},"contract_results":[],"requires_human":false},"chain_id":"c","step":"Planning"}`;

/** Where any JSON is wanted, or none. */
export const ANYWHERE: readonly Placement[] = [
  {
    name: "free JSON",
    type: "ExperienceEvent",
    around: (value) => `{"type":"ProposalCreated","data":${data(value)}}`,
  },
  {
    name: "free JSON before the tag",
    type: "ExperienceEvent",
    around: (value) => `{"data":${data(value)},"type":"ProposalCreated"}`,
  },
  { name: "an unknown key", type: "TimeRange", around: (value) => `{"?":${value},"start":null}` },
  { name: "an unknown key of a trace", type: "TraceLink", around: (value) => `{"?":${value},${TRACE}}` },
];

/** Where something of one type is wanted. */
export const TYPED: readonly Placement[] = [
  { name: "the document", type: "TimeRange", around: (value) => value },
  { name: "a text", type: "TimeRange", around: (value) => `{"start":${value},"end":null}` },
  { name: "a float", type: "CandidateScore", around: (value) => `{"id":"c","score":${value}}` },
  { name: "a single float", type: "SamplerParams", around: (value) => `{"temperature":${value},"top_p":1}` },
  { name: "an integer", type: "EventQuery", around: (value) => `{"kinds":[],"limit":${value}}` },
  { name: "a list", type: "EventQuery", around: (value) => `{"kinds":${value}}` },
  { name: "a flag", type: "ContractResult", around: (value) => `{"name":"n","passed":${value}}` },
];
