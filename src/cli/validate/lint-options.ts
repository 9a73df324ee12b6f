import { InvalidArgumentError, Option } from "commander";
import { LINT_CODES, type LintCode, type LintLevel } from "../../lint/codes.js";
import { suggest } from "../../parse/suggest.js";
import { parseCount } from "../options.js";
import type { LintLevels } from "./lint-document.js";

const LEVELS = ["error", "warning", "note", "off"] as const satisfies readonly LintLevel[];
const CODES = Object.keys(LINT_CODES) as LintCode[];
const ALL = "all";

/** The options about what is legal but suspicious. */
export function lintOptions(): Option[] {
  return [
    new Option(
      "--lint",
      "also look for what is legal but suspicious; several inputs are taken as one ledger",
    ).default(false),
    new Option(
      "--lint-level <code=level>",
      `how much a suspicion matters: ${LEVELS.join(", ")}; "${ALL}" stands for every code; may be given several times`,
    ).argParser(parseLevel),
    new Option("--lint-memory <ids>", "how many ids each check of a whole ledger may remember")
      .argParser((text) => parseCount(text, 0, 1_000_000_000))
      .default(1_000_000),
  ];
}

function parseLevel(text: string, levels: Partial<LintLevels> | undefined): Partial<LintLevels> {
  const [code = "", name, ...rest] = text.split("=");
  const level = LEVELS.find((known) => known === name);
  if (level === undefined || rest.length > 0)
    throw new InvalidArgumentError(`Expected a code, "=" and one of ${LEVELS.join(", ")}.`);
  if (code !== ALL && !Object.hasOwn(LINT_CODES, code)) {
    const nearest = suggest(code, [...CODES, ALL]);
    const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
    throw new InvalidArgumentError(`There is no lint code ${JSON.stringify(code)}.${hint}`);
  }
  const codes = code === ALL ? CODES : [code as LintCode];
  return { ...levels, ...Object.fromEntries(codes.map((each) => [each, level])) };
}
