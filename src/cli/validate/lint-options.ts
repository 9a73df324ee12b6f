import { InvalidArgumentError, Option } from "commander";
import { LINT_CODES, type LintCode, type LintLevel } from "../../lint/codes.js";
import { STANDARD_MAX_REMEMBERED } from "../../lint/options.js";
import { nameParser, SEE_EXPLAIN } from "../name-parser.js";
import { parseCount } from "../options.js";
import { LEVELS } from "../output/levels.js";
import type { LintLevels } from "./lint-document.js";

const LINT_LEVEL_NAMES = [...LEVELS, "off"] as const satisfies readonly LintLevel[];
const CODES = Object.keys(LINT_CODES) as LintCode[];
const ALL = "all";

/** More than the checks of a ledger ever make use of. */
const MOST_IDS = 1_000_000_000;

/** The options about what is legal but suspicious. */
export function lintOptions(): Option[] {
  return [
    new Option(
      "--lint",
      "also look for what is legal but suspicious; several inputs are taken as one ledger",
    ).default(false),
    new Option(
      "--lint-level <code=level>",
      `how much a suspicion matters: ${LINT_LEVEL_NAMES.join(", ")}; "${ALL}" stands for every code; may be given several times`,
    ).argParser(parseLevel),
    new Option("--lint-memory <ids>", "how many ids each check of a whole ledger may remember")
      .argParser((text) => parseCount(text, 0, MOST_IDS))
      .default(STANDARD_MAX_REMEMBERED),
  ];
}

const parseCode = nameParser([...CODES, ALL], SEE_EXPLAIN);
const parseLevelName = nameParser(LINT_LEVEL_NAMES);

function parseLevel(text: string, levels: Partial<LintLevels> | undefined): Partial<LintLevels> {
  const [name = "", levelName, ...rest] = text.split("=");
  if (levelName === undefined || rest.length > 0)
    throw new InvalidArgumentError(`Expected a code, "=" and one of ${LINT_LEVEL_NAMES.join(", ")}.`);
  const code = parseCode(name);
  const level = parseLevelName(levelName);
  const codes = code === ALL ? CODES : [code];
  return { ...levels, ...Object.fromEntries(codes.map((each) => [each, level])) };
}
