import { copyJson } from "../json/json-fault.js";
import type { JsonValue } from "../json/json-value.js";
import { findingOf } from "./finding.js";
import type { ContractError } from "./issue.js";
import { describeValue } from "./received.js";
import { reportValue, reportWhole } from "./report.js";
import { maxIssuesOf, type ParseOptions, type ParseResult } from "./result.js";
import { ValueReader } from "./value-reader.js";
import type { ValueRoad } from "./value-road.js";

/** Reads a value the way a schema leads. */
export function readValue(
  road: ValueRoad,
  value: unknown,
  options: ParseOptions | undefined,
  keepsUnknownEvent = false,
): ParseResult<unknown> & { unknownType?: string } {
  const maxIssues = maxIssuesOf(options);
  try {
    const data = road.fastRead(value);
    return data === undefined
      ? readAnyValue(road, value, maxIssues, keepsUnknownEvent)
      : { success: true, data };
  } catch (cause) {
    return { success: false, error: reportThrown(cause) };
  }
}

/** The general road: reads any value, or tells what is wrong with it. */
function readAnyValue(
  road: ValueRoad,
  value: unknown,
  maxIssues: number,
  keepsUnknownEvent: boolean,
): ParseResult<unknown> & { unknownType?: string } {
  const reader = new ValueReader(maxIssues, keepsUnknownEvent);
  const data = reader.read(road.plan, value);
  if (reader.findings.length > 0)
    return { success: false, error: reportValue(reader.findings, reader.truncated) };
  return reader.unknownType === undefined
    ? { success: true, data }
    : { success: true, data, unknownType: reader.unknownType };
}

/** Reads any JSON value. */
export function readFreeJson(value: unknown): ParseResult<JsonValue> {
  try {
    const result = copyJson(value);
    if (result.fault === undefined) return { success: true, data: result.copy };
    const finding = { ...findingOf(result.fault), at: -1, path: result.fault.path };
    return { success: false, error: reportValue([finding], false) };
  } catch (cause) {
    return { success: false, error: reportThrown(cause) };
  }
}

/** A getter or a proxy of the caller's threw: whatever the value is, it is not JSON. */
function reportThrown(cause: unknown): ContractError {
  return reportWhole({
    code: "not_json",
    expected: "a JSON value",
    received: `a value that threw ${describeValue(cause)} when read`,
  });
}
