import { LINT_CODES } from "../../../lint/codes.js";
import { ISSUE_CODES } from "../../../parse/issue.js";
import type { FindingCode } from "../../finding.js";
import { TOOL } from "../tool.js";
import { messageOf } from "./message.js";

/** Every code as a reporting descriptor. */
export const RULES = [...rulesOf(ISSUE_CODES, "error"), ...rulesOf(LINT_CODES, "warning")];

const indexes = new Map(RULES.map(({ id }, index) => [id, index]));

/** The place of a code among the rules. */
export function ruleIndexOf(code: FindingCode): number {
  return indexes.get(code) ?? -1;
}

function rulesOf(codes: Readonly<Record<string, string>>, level: "error" | "warning") {
  return Object.entries(codes).map(([id, meaning]) => ({
    id,
    shortDescription: messageOf(meaning),
    fullDescription: messageOf(meaning),
    // GitHub refuses rules without help.
    help: messageOf(`${meaning} For an example and how to fix it: ${TOOL.name} explain ${id}`),
    defaultConfiguration: { level },
  }));
}
