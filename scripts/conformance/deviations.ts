/**
 * Every way in which this package reads or writes otherwise than the Rust
 * implementation (contract §0.1). The trial knows no other excuse, and the README
 * lists the same ones.
 */
export interface Deviation {
  id: string;
  group: "narrower" | "values" | "wider";
  /** One sentence, in Markdown. */
  summary: string;
  /** Documents so small that nothing else is in them. */
  examples: readonly Example[];
}

export interface Example {
  type: string;
  /** One character for each byte. */
  document: string;
  /** What Rust writes after reading the document, or null where it refuses it. */
  rust: string | null;
  /** The value that we read, as JSON text with all digits, or null where we refuse the document. */
  ours: string | null;
  /** From what we read: the text, or the value that JSON.parse makes of it. */
  from: "text" | "value";
}

/** What the groups are, in the order of the list. */
export const GROUPS: Readonly<Record<Deviation["group"], string>> = {
  narrower: "Refused here, though Rust's reader takes it; Rust's writer never prints it.",
  values: "Read by both, but with another value or another spelling of it.",
  wider: "Refused by Rust, and by us in JSON text, but not in a JavaScript value, which no longer shows it.",
};

const TRACE_ARRAY = `["Remote","p","m","q","r",0.5,0.9,8,{},false,[],"None"]`;
const TRACE =
  '{"type":"Remote","provider_name":"p","provider_model_id":"m","request_fingerprint":"q","response_fingerprint":"r","temperature":0.5,"top_p":0.9,"max_tokens":8,"provider_metadata":{},"retried":false,"retry_reasons":[],"replayability":"None"}';

const BUDGET = '{"type":"BudgetExceeded","data":{"chain_id":"c","resource":"r","limit":"l","observed":null}}';

const proposal = (structured: string): string =>
  `{"id":"p","kind":"Plan","payload":"","structured_payload":${structured},"trace_link":${TRACE},"contract_results":[],"requires_human":false,"confidence":null}`;

/** An example that only Rust reads. */
const onlyRust = (type: string, document: string, rust: string): Example => {
  return { type, document, rust, ours: null, from: "text" };
};

/** An example that both read, each in its way. */
const differently = (type: string, document: string, rust: string, ours: string): Example => {
  return { type, document, rust, ours, from: "text" };
};

/** An example that only we read, as a value. */
const onlyValue = (type: string, document: string, ours: string): Example => {
  return { type, document, rust: null, ours, from: "value" };
};

const DEEP = "[".repeat(200) + "]".repeat(200);

export const DEVIATIONS: readonly Deviation[] = [
  {
    id: "array_for_object",
    group: "narrower",
    summary: 'An array in place of an object, its values in declared order: `["case-1", 0.5]`.',
    examples: [
      onlyRust("TimeRange", '["a",null]', '{"start":"a","end":null}'),
      onlyRust("CandidateScore", '["case-1",0.5]', '{"id":"case-1","score":0.5}'),
      onlyRust("ExperienceEvent", `["BudgetExceeded",${BUDGET.slice(32, -1)}]`, BUDGET),
      onlyRust(
        "ExperienceEventEnvelope",
        `["e","t",null,null,${BUDGET}]`,
        `{"event_id":"e","occurred_at":"t","tenant_id":null,"correlation_id":null,"event":${BUDGET}}`,
      ),
      onlyRust("TraceLink", TRACE_ARRAY, TRACE),
    ],
  },
  {
    id: "variant_spelling",
    group: "narrower",
    summary: 'A name or a tag spelled as an object or a number: `{"Planning": null}`.',
    examples: [
      onlyRust("DecisionStep", '{"Planning":null}', '"Planning"'),
      onlyRust("ArtifactKind", '{"Policy":null}', '"Policy"'),
      onlyRust("ExperienceEvent", BUDGET.replace('"BudgetExceeded"', '{"BudgetExceeded":null}'), BUDGET),
      // Only in what Rust collects before it decodes it, as all of a trace.
      onlyRust("TraceLink", TRACE.replace('"None"', '{"None":{}}'), TRACE),
      onlyRust(
        "ExperienceEvent",
        `{"data":{"trace_link_id":"t","trace_link":${TRACE.replace('"Remote"', "1")}},"type":"TraceLinkRecorded"}`,
        `{"type":"TraceLinkRecorded","data":{"trace_link_id":"t","trace_link":${TRACE}}}`,
      ),
    ],
  },
  {
    id: "f32_overflow",
    group: "narrower",
    summary:
      "A number beyond 32 bits in a 32-bit float, which Rust reads as infinity, writes as `null` and then can't read back.",
    examples: [
      onlyRust(
        "SamplerParams",
        '{"temperature":1e39,"top_p":1}',
        '{"temperature":null,"top_p":1.0,"top_k":null}',
      ),
      onlyRust(
        "SamplerParams",
        '{"temperature":0,"top_p":-3.4028235677973366e38}',
        '{"temperature":0.0,"top_p":null,"top_k":null}',
      ),
    ],
  },
  {
    id: "skipped_value",
    group: "narrower",
    summary:
      "Under an unknown key: a lone surrogate, bytes that are no UTF-8, a number out of range, nesting beyond the limit. Rust passes over them in some places and refuses them in others.",
    examples: [
      onlyRust("TimeRange", '{"?":"\\ud800"}', '{"start":null,"end":null}'),
      onlyRust("TimeRange", '{"?":{"\\udc00":0}}', '{"start":null,"end":null}'),
      onlyRust("TimeRange", '{"?":"\xff"}', '{"start":null,"end":null}'),
      onlyRust("TimeRange", '{"?":1e400}', '{"start":null,"end":null}'),
      onlyRust("TimeRange", `{"?":${DEEP}}`, '{"start":null,"end":null}'),
    ],
  },
  {
    id: "float_rounding",
    group: "values",
    summary: "Floats are read correctly rounded; Rust's reader can be off in the last digit.",
    examples: [
      differently(
        "CandidateScore",
        '{"id":"","score":1.5e-300}',
        '{"id":"","score":1.4999999999999998e-300}',
        '{"id":"","score":1.5e-300}',
      ),
    ],
  },
  {
    id: "f32_precision",
    group: "values",
    summary: "32-bit floats keep the digits they are written with; Rust's are rounded to 32 bits.",
    examples: [
      differently(
        "SamplerParams",
        '{"temperature":0.12345678901,"top_p":1}',
        '{"temperature":0.12345679,"top_p":1.0,"top_k":null}',
        '{"temperature":0.12345678901,"top_p":1,"top_k":null}',
      ),
    ],
  },
  {
    id: "free_json_number",
    group: "values",
    summary:
      "In free JSON `1.0` and `1` are the same number, and both are written `1`; Rust tells them apart.",
    examples: [
      differently("KernelProposal", proposal("1.0"), proposal("1.0"), proposal("1")),
      differently("KernelProposal", proposal("1e17"), proposal("1e+17"), proposal("100000000000000000")),
    ],
  },
  {
    id: "free_json_key_order",
    group: "values",
    summary:
      "In free JSON, keys that look like array indexes come first, in ascending order; Rust keeps the order.",
    examples: [
      differently(
        "KernelProposal",
        proposal('{"b":0,"1":0}'),
        proposal('{"b":0,"1":0}'),
        proposal('{"1":0,"b":0}'),
      ),
    ],
  },
  {
    id: "integer_spelling",
    group: "wider",
    summary: "An integer that was written `12.0`, `1e2` or `-0`.",
    examples: ["12.0", "1e2", "-0"].map((limit) =>
      onlyValue(
        "EventQuery",
        `{"kinds":[],"limit":${limit}}`,
        `{"tenant_id":null,"time_range":null,"kinds":[],"correlation_id":null,"chain_id":null,"limit":${Math.abs(Number(limit))}}`,
      ),
    ),
  },
  {
    id: "float_limit",
    group: "wider",
    summary:
      "A float next to the limit of its type, as `1.7976931348623158e308`: how Rust rounds its digits decides. (Of a 32-bit float there, the value may be refused and the text be read.)",
    examples: [
      onlyValue(
        "CandidateScore",
        '{"id":"","score":1.7976931348623158e308}',
        '{"id":"","score":1.7976931348623157e+308}',
      ),
    ],
  },
  {
    id: "duplicate_keys",
    group: "wider",
    summary: "A key that stood twice in the same object: the last value counts.",
    examples: [onlyValue("TimeRange", '{"start":"a","start":"b"}', '{"start":"b","end":null}')],
  },
];

export const DEVIATION_IDS: readonly string[] = DEVIATIONS.map(({ id }) => id);
