import { emit, wait, type Chain } from "./chain.js";
import { conclude, promote, propose, validate } from "./phases.js";
import { downgrade, runLocally, runRemotely, type Run } from "./runs.js";

const MINUTE = 60_000;

/** Proposes the answer and has it checked; a sound one needs the reviewer where the policy says so. */
function answer(chain: Chain, run: Run, confidence = chain.random.decimal(0.62, 1, 3)): void {
  const proposal = propose(chain, run, chain.subject.answer, confidence);
  validate(chain, run, proposal);
  conclude(chain, run, true, "end of answer");
  if (proposal.requires_human) wait(chain, 4 * MINUTE, 55 * MINUTE);
  promote(chain, proposal, chain.subject.promotion);
}

function failedAnswer(chain: Chain, run: Run): void {
  const { flawed, answer } = chain.subject;
  const content = { kind: answer.kind, payload: flawed.payload, structured: null };
  const proposal = propose(chain, run, content, chain.random.decimal(0.3, 0.6, 3));
  validate(chain, run, proposal, flawed);
  conclude(chain, run, false, "contract failed");
}

/** How decision chains go. */
export const STORIES = {
  plain: (chain) => answer(chain, runLocally(chain, "Reasoning", false), 1),
  recalled: (chain) => answer(chain, runLocally(chain, "Reasoning", true)),
  remote: (chain) => answer(chain, runRemotely(chain, false)),

  remoteUnlimited: (chain) =>
    answer(chain, runRemotely(chain, true, { unlimited: true, replayability: "None" })),

  remoteRetried: (chain) => {
    const retryReasons = ["timeout after 30 s", "rate limited"].slice(0, chain.random.int(1, 2));
    answer(chain, runRemotely(chain, false, { retryReasons }));
  },

  secondTry: (chain) => {
    failedAnswer(chain, runLocally(chain, "Reasoning", true));
    wait(chain, 200, 900);
    answer(chain, runLocally(chain, "Reasoning", true));
  },

  givenUp: (chain) => failedAnswer(chain, runLocally(chain, "Reasoning", true)),

  driftingEmbedder: (chain) => {
    const run = runLocally(chain, "Reasoning", "EmbedderNotDeterministic");
    downgrade(chain, run.traceId, "Deterministic", "BestEffort", "RecallEmbedderNotDeterministic");
    answer(chain, run);
  },

  severalDoubts: (chain) => {
    const run = runLocally(chain, "Reasoning", "LatencyExceeded");
    downgrade(chain, run.traceId, "Deterministic", "None", "MultipleReasons");
    answer(chain, run, 0.5);
  },

  movedCorpus: (chain) => {
    const run = runLocally(chain, "Evaluation", "TokenLimitReached");
    downgrade(chain, run.traceId, "Deterministic", "BestEffort", "RecallCorpusNotContentAddressed");
    answer(chain, run);
  },

  overBudget: (chain) => {
    const run = runRemotely(chain, false);
    const tokens = chain.random.int(4100, 5200);
    exceed(chain, "tokens", "4096", String(tokens));
    conclude(chain, run, false, "token budget exceeded", tokens);
  },

  overTime: (chain) => {
    const run = runLocally(chain, "Reasoning", "BudgetExhausted");
    wait(chain, 5000, 9000);
    exceed(chain, "latency", "5000 ms", `${chain.now - chain.phaseStart} ms`);
    conclude(chain, run, false, "latency budget exceeded");
    wait(chain, 300, 700);
    answer(chain, runRemotely(chain, false));
  },

  threePhases: (chain) => {
    const { plan, review } = chain.subject;
    const planning = runLocally(chain, "Planning", false);
    validate(chain, planning, propose(chain, planning, { ...plan, kind: "Plan" }, null));
    conclude(chain, planning, true, "end of answer");
    const reasoning = runLocally(chain, "Reasoning", true);
    const proposal = propose(chain, reasoning, chain.subject.answer, chain.random.decimal(0.62, 1, 3));
    validate(chain, reasoning, proposal);
    conclude(chain, reasoning, true, "end of answer");
    const evaluation = runLocally(chain, "Evaluation", false);
    validate(chain, evaluation, propose(chain, evaluation, { ...review, kind: "Evaluation" }, 0.9));
    conclude(chain, evaluation, true, "end of answer");
    if (proposal.requires_human) wait(chain, 4 * MINUTE, 90 * MINUTE);
    promote(chain, proposal, chain.subject.promotion);
  },
} satisfies Record<string, (chain: Chain) => void>;

export type StoryName = keyof typeof STORIES;

function exceed(chain: Chain, resource: string, limit: string, observed: string): void {
  emit(chain, { type: "BudgetExceeded", data: { chain_id: chain.id, resource, limit, observed } });
}
