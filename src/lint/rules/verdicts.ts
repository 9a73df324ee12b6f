import { describeValue } from "../../parse/received.js";
import { ProposalValidatedDataSchema } from "../../schemas/events/proposal-validated.js";
import { structRule, type Rule } from "../rule.js";

export const VERDICT_RULES: readonly Rule[] = [
  structRule(
    "all_passed_mismatch",
    ProposalValidatedDataSchema,
    "all_passed",
    (allPassed, { contract_results: results }) => {
      const failed = results.filter(({ passed }) => !passed);
      const [first] = failed;
      if (allPassed === (first === undefined)) return null;
      if (first === undefined) {
        const passed =
          results.length === 0 ? "no contract was checked" : `all ${results.length} contracts passed`;
        return `all_passed is false, but ${passed}: add the contract that failed, or correct the verdict.`;
      }
      return (
        `all_passed is true, but ${failed.length} of ${results.length} contracts failed, ` +
        `first ${describeValue(first.name)}: correct the verdict.`
      );
    },
  ),
];
