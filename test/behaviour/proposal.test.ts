import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allContractsPassed,
  type ContentKind,
  createFailedResult,
  createPassedResult,
  isAutoPromotable,
  listFailedContracts,
  proposalKindOf,
} from "../../src/behaviour/index.js";
import { ProposalKindSchema } from "../../src/schemas/index.js";

const passed = createPassedResult;
const failed = (name: string) => createFailedResult(name, "why");

describe("proposals", () => {
  test.each([
    { results: [], all: true, failures: [] },
    { results: [passed("a")], all: true, failures: [] },
    { results: [failed("a")], all: false, failures: ["a"] },
    { results: [passed("a"), passed("b")], all: true, failures: [] },
    { results: [failed("b"), passed("x"), failed("a"), failed("b")], all: false, failures: ["b", "a", "b"] },
  ])("all passed: $all, failures: $failures", ({ results, all, failures }) => {
    const proposal = (requires_human: boolean) => ({ contract_results: results, requires_human });
    expect(allContractsPassed(proposal(false))).toBe(all);
    expect(listFailedContracts(proposal(false))).toEqual(failures);
    expect(isAutoPromotable(proposal(false))).toBe(all);
    expect(isAutoPromotable(proposal(true))).toBe(false);
  });

  test("the three rules agree with each other", () => {
    const results = fc.array(
      fc.record({ name: fc.string(), passed: fc.boolean(), failure_reason: fc.option(fc.string()) }),
    );
    fc.assert(
      fc.property(results, fc.boolean(), (contract_results, requires_human) => {
        const proposal = { contract_results, requires_human };
        const failures = listFailedContracts(proposal);
        expect(failures).toHaveLength(contract_results.filter((result) => !result.passed).length);
        expect(allContractsPassed(proposal)).toBe(failures.length === 0);
        expect(isAutoPromotable(proposal)).toBe(failures.length === 0 && !requires_human);
      }),
    );
  });
});

test("content of each kind goes into its kind of proposal", () => {
  const expected: Record<ContentKind, string> = {
    Claim: "Claims",
    Plan: "Plan",
    Classification: "Classification",
    Evaluation: "Evaluation",
    Draft: "DraftDocument",
    Reasoning: "Reasoning",
  };
  const kinds = Object.keys(expected) as ContentKind[];
  for (const kind of kinds) expect(proposalKindOf(kind)).toBe(expected[kind]);
  expect(kinds.map(proposalKindOf)).toEqual(ProposalKindSchema.options);
});

test("a name that is no kind of content has no kind of proposal", () => {
  expect(() => proposalKindOf("Claims" as never)).toThrow(
    new TypeError(
      'There is no kind of content "Claims"; expected one of Claim, Plan, Classification, Evaluation, Draft, Reasoning.',
    ),
  );
});
