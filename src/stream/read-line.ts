import { ContractError, makeContractError, type Issue } from "../parse/issue.js";
import { readEnvelopeJson, type EnvelopeJsonReading } from "../parse/read.js";
import { reportWhole } from "../parse/report.js";
import type { ParseOptions } from "../parse/result.js";

/** Reads the document of one line. Only the last line of a ledger may lack its end. */
export function readLine(bytes: Uint8Array, isEnded: boolean, options?: ParseOptions): EnvelopeJsonReading {
  const reading = readEnvelopeJson(bytes, options);
  return isEnded || reading.status !== "invalid"
    ? reading
    : { status: "invalid", error: explainCut(reading.error, bytes) };
}

/** What there is to say of a line beyond the limit. */
export function lineTooLong(maxLineBytes: number): ContractError {
  const expected = `at most ${maxLineBytes.toLocaleString("en")} bytes`;
  return reportWhole({ code: "line_too_long", expected }, { line: 1, column: 1, offset: 0 });
}

/**
 * A ledger whose writer was stopped ends inside its last line, which is another
 * thing than a line that was written wrongly.
 */
export function explainCut(error: ContractError, bytes: Uint8Array): ContractError {
  const last = error.issues.at(-1);
  if (last === undefined || !isCut(last, bytes)) return error;
  const { pointer, path, line, column, offset } = last;
  const [issue] = reportWhole({ code: "truncated_line", expected: REST_OF_DOCUMENT }).issues as [Issue];
  const place = { pointer, path, ...(line !== undefined && { line, column, offset }) };
  return makeContractError([...error.issues.slice(0, -1), { ...issue, ...place }], error.truncated);
}

const REST_OF_DOCUMENT = "the rest of the document and a line feed";

// Half of a surrogate pair whose other half was still to come.
const UNFINISHED_PAIR = /^\\u[dD][89abAB][0-9a-fA-F]{2}(?:\\(?:u[0-9a-fA-F]{0,3})?)?$/;
const LONGEST_PAIR = 12;

function isCut({ code, offset = 0 }: Issue, bytes: Uint8Array): boolean {
  const rest = bytes.subarray(offset, offset + LONGEST_PAIR);
  switch (code) {
    case "unexpected_end":
      return true;
    case "invalid_utf8":
      return isUnfinishedCharacter(rest);
    case "lone_surrogate":
      return UNFINISHED_PAIR.test(new TextDecoder("latin1").decode(rest));
    default:
      return false;
  }
}

/** True for a sound beginning of a character of several bytes, at whose end the text ends. */
function isUnfinishedCharacter(rest: Uint8Array): boolean {
  if (rest.length > 3) return false;
  // In a stream, the decoder waits for the rest of a character, and throws at once for what can't be one.
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(rest, { stream: true }) === "";
  } catch {
    return false;
  }
}
