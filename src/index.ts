export { CONTRACT_VERSION } from "./contract-version.js";
export * from "./schemas/index.js";
export type * from "./types/index.js";
export * from "./behaviour/index.js";
export type { JsonObject, JsonValue } from "./json/json-value.js";
export { ContractError, ISSUE_CODES, type Issue, type IssueCode } from "./parse/issue.js";
export {
  parseEnvelope,
  parseEnvelopeJson,
  parseEvent,
  parseEventJson,
  parseJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseEvent,
  safeParseEventJson,
  safeParseJson,
} from "./parse/parse.js";
export type { JsonText, ParseOptions, ParseResult } from "./parse/result.js";
export {
  readEnvelope,
  readEnvelopeJson,
  type EnvelopeJsonReading,
  type EnvelopeReading,
  type UnknownEventEnvelope,
} from "./parse/read.js";
export { stringifyEnvelope, stringifyEvent, stringifyJson } from "./parse/stringify.js";
