import type { JsonValue } from "../../src/index.js";
import type { ProposalKind } from "../../src/types/index.js";

/** What one chain is about. */
export interface Subject {
  /** What recall is asked for. */
  question: string;
  /** What is proposed, by the phase that proposes it. */
  plan: Content;
  answer: Content & { kind: ProposalKind };
  review: Content;
  /** Why the answer becomes a fact. */
  promotion: string;
  /** A try that fails: what it says, and which contract it breaks. */
  flawed: { payload: string; contract: string; reason: string };
}

export interface Content {
  payload: string;
  structured: JsonValue;
}
