import { describe, expectTypeOf, test } from "vitest";
import * as z from "zod";
import {
  EventQuerySchema,
  parseEnvelope,
  parseEnvelopeJson,
  parseEvent,
  parseEventJson,
  parseJson,
  safeParseEnvelope,
  safeParseJson,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
  type ContractError,
  type EnvelopeJsonReading,
  type EnvelopeReading,
  type EventQuery,
  type ExperienceEvent,
  type ExperienceEventEnvelope,
  type ExperienceEventEnvelopeInput,
  type ExperienceEventInput,
  type Issue,
  type ISSUE_CODES,
  type IssueCode,
  type JsonObject,
  type JsonText,
  type JsonValue,
  type ParseOptions,
  type ParseResult,
} from "../../src/index.js";
import type { InspectionOptions, ReportOptions } from "../../src/inspect/index.js";
import type { LedgerLintOptions, LintOptions } from "../../src/lint/index.js";
import type { InvalidSampleOptions, SampleOptions } from "../../src/sample/index.js";
import type { CallOptions, ReplayOptions } from "../../src/store/index.js";
import type { LedgerOptions } from "../../src/stream/index.js";
import type { ConformanceOptions } from "../../src/testing/index.js";

describe("functions", () => {
  test("that parse give the type of what they parse", () => {
    expectTypeOf(parseEnvelope).toEqualTypeOf<
      (value: unknown, options?: ParseOptions) => ExperienceEventEnvelope
    >();
    expectTypeOf(parseEnvelopeJson).toEqualTypeOf<
      (text: JsonText, options?: ParseOptions) => ExperienceEventEnvelope
    >();
    expectTypeOf(parseEvent).returns.toEqualTypeOf<ExperienceEvent>();
    expectTypeOf(parseEventJson).returns.toEqualTypeOf<ExperienceEvent>();
    expectTypeOf<JsonText>().toEqualTypeOf<string | Uint8Array>();
  });

  test("that take a schema give its output", () => {
    expectTypeOf(parseJson<typeof EventQuerySchema>).returns.toEqualTypeOf<EventQuery>();
    const result = safeParseJson(z.array(EventQuerySchema), "[]");
    expectTypeOf(result).toEqualTypeOf<ParseResult<EventQuery[]>>();
  });

  test("that write take what may be given", () => {
    expectTypeOf(stringifyEnvelope).toEqualTypeOf<(envelope: ExperienceEventEnvelopeInput) => string>();
    expectTypeOf(stringifyEvent).toEqualTypeOf<(event: ExperienceEventInput) => string>();
    expectTypeOf(stringifyJson).toEqualTypeOf<(value: JsonValue) => string>();
  });
});

describe("options", () => {
  type AllUndefined<T> = { [K in keyof T]-?: undefined };

  // Whoever hands on an option of their own may not have been given it.
  test("may be undefined, also where that is told from a key that is missing", () => {
    expectTypeOf<AllUndefined<ParseOptions>>().toExtend<ParseOptions>();
    expectTypeOf<AllUndefined<LedgerOptions>>().toExtend<LedgerOptions>();
    expectTypeOf<AllUndefined<LintOptions>>().toExtend<LintOptions>();
    expectTypeOf<AllUndefined<LedgerLintOptions>>().toExtend<LedgerLintOptions>();
    expectTypeOf<AllUndefined<InspectionOptions>>().toExtend<InspectionOptions>();
    expectTypeOf<AllUndefined<ReportOptions>>().toExtend<ReportOptions>();
    expectTypeOf<AllUndefined<SampleOptions>>().toExtend<SampleOptions>();
    expectTypeOf<AllUndefined<InvalidSampleOptions>>().toExtend<InvalidSampleOptions>();
    expectTypeOf<AllUndefined<CallOptions>>().toExtend<CallOptions>();
    expectTypeOf<AllUndefined<ReplayOptions>>().toExtend<ReplayOptions>();
    expectTypeOf<AllUndefined<ConformanceOptions>>().toExtend<ConformanceOptions>();
  });
});

describe("results", () => {
  test("are told apart by success", () => {
    const result = safeParseEnvelope({});
    if (result.success) expectTypeOf(result.data).toEqualTypeOf<ExperienceEventEnvelope>();
    else expectTypeOf(result.error).toEqualTypeOf<ContractError>();
    expectTypeOf(result).not.toHaveProperty("data");
    expectTypeOf(result).not.toHaveProperty("error");
  });

  test("of reading are told apart by status", () => {
    type Of<R, S> = Extract<R, { status: S }>;
    expectTypeOf<EnvelopeReading["status"]>().toEqualTypeOf<"known" | "unknown" | "invalid">();
    expectTypeOf<Of<EnvelopeReading, "known">["envelope"]>().toEqualTypeOf<ExperienceEventEnvelope>();
    expectTypeOf<Of<EnvelopeReading, "unknown">["envelope"]["event"]>().toEqualTypeOf<JsonObject>();
    expectTypeOf<Of<EnvelopeReading, "unknown">["envelope"]["tenant_id"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Of<EnvelopeReading, "unknown">["type"]>().toEqualTypeOf<string>();
    expectTypeOf<Of<EnvelopeReading, "invalid">["error"]>().toEqualTypeOf<ContractError>();
    expectTypeOf<Of<EnvelopeJsonReading, "unknown">["eventText"]>().toEqualTypeOf<string>();
    expectTypeOf<Of<EnvelopeReading, "unknown">>().not.toHaveProperty("eventText");
  });
});

describe("errors", () => {
  test("list issues that can't be changed", () => {
    expectTypeOf<ContractError["issues"]>().toEqualTypeOf<readonly Issue[]>();
    expectTypeOf<ContractError>().toExtend<Error>();
    expectTypeOf<Issue>().toEqualTypeOf<Readonly<Issue>>();
    expectTypeOf<Issue["path"]>().toEqualTypeOf<readonly (string | number)[]>();
    expectTypeOf<Issue["line"]>().toEqualTypeOf<number | undefined>();
  });

  test("have one of the codes there are", () => {
    expectTypeOf<Issue["code"]>().toEqualTypeOf<IssueCode>();
    expectTypeOf<IssueCode>().toEqualTypeOf<keyof typeof ISSUE_CODES>();
    expectTypeOf<string>().not.toExtend<IssueCode>();
    expectTypeOf<"duplicate_key">().toExtend<IssueCode>();
  });
});
