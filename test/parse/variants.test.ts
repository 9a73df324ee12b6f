import { describe, expect, test } from "vitest";
import type * as z from "zod";
import {
  ArtifactKindSchema,
  EXPERIENCE_EVENT_KINDS,
  parseEvent,
  parseEventJson,
  PolicySnapshotSchema,
  safeParseEnvelope,
  safeParseEvent,
  safeParseEventJson,
  safeParseJson,
  TraceLinkSchema,
  type IssueCode,
} from "../../src/index.js";
import { marked } from "../support/marked-text.js";
import { faultsOf, issuesOf } from "../support/outcome.js";
import { eventText, remoteTraceText } from "./documents.js";
import { FIELDS, isInEnvelope, readAs, valueWith, withValue } from "./fields.js";

/** Ways to write a name that are not the name. */
const NEAR = (name: string) => [
  name.toLowerCase(),
  name.toUpperCase(),
  ` ${name}`,
  `${name} `,
  `${name}s`,
  `${name}\0`,
];

describe("every name of every enum", () => {
  const units = FIELDS.filter(({ slot }) => slot.shape.kind === "unit" && slot.shape.names.length > 1);

  test("is read in its own spelling only", () => {
    for (const field of units) {
      const names = field.slot.shape.kind === "unit" ? field.slot.shape.names : [];
      const expected = `one of ${names.map((name) => JSON.stringify(name)).join(", ")}`;
      for (const name of names) {
        expect(readAs(field, marked(withValue(field, JSON.stringify(name))).text).success).toBe(true);
        for (const near of NEAR(name).filter((near) => !names.includes(near))) {
          const { text, offset } = marked(withValue(field, JSON.stringify(near)));
          const [issue, ...others] = issuesOf(readAs(field, text));
          expect(others).toEqual([]);
          expect(issue).toMatchObject({
            code: "unknown_variant",
            pointer: field.pointer,
            offset,
            expected: expect.stringContaining(expected),
          });
          expect(issue!.message).toContain(`Did you mean "${name}"?`);
          if (!isInEnvelope(field)) continue;
          expect(issuesOf(safeParseEnvelope(valueWith(field, near)))).toMatchObject([
            { code: "unknown_variant", pointer: field.pointer, message: issue!.message },
          ]);
        }
      }
    }
  });
});

/** A wrong document of a union, and its only fault. */
type Row = [schema: z.ZodType, text: string, code: IssueCode, pointer: string, message?: string];

const ROWS: Row[] = [
  [ArtifactKindSchema, '"Other"', "unknown_variant", ""],
  [ArtifactKindSchema, "{}", "missing_key", "/Other"],
  [ArtifactKindSchema, '{"Other":null}', "invalid_type", "/Other"],
  [ArtifactKindSchema, '{"Other":5}', "invalid_type", "/Other"],
  [ArtifactKindSchema, '{"Other":"x","y":"z"}', "unexpected_key", "/y"],
  [ArtifactKindSchema, '{"y":"z","Other":"x"}', "unexpected_key", "/y"],
  [ArtifactKindSchema, '["Pack"]', "invalid_type", ""],
  [ArtifactKindSchema, "0", "invalid_type", ""],
  [ArtifactKindSchema, "null", "invalid_type", ""],
  [TraceLinkSchema, "{}", "missing_key", "/type"],
  [TraceLinkSchema, '{"type":"local"}', "unknown_variant", "/type", 'Did you mean "Local"?'],
  [TraceLinkSchema, '{"type":null}', "invalid_type", "/type"],
  [TraceLinkSchema, '{"type":0}', "invalid_type", "/type"],
  [TraceLinkSchema, '{"type":{"Local":null}}', "invalid_type", "/type"],
  [TraceLinkSchema, '["Local"]', "invalid_type", ""],
  [TraceLinkSchema, '"Local"', "invalid_type", ""],
  [PolicySnapshotSchema, '{"policy":{}}', "missing_key", "/type"],
  [PolicySnapshotSchema, '{"type":"Kernel"}', "missing_key", "/policy"],
  [PolicySnapshotSchema, '{"type":"Kernel","policy":null}', "invalid_type", "/policy"],
  [PolicySnapshotSchema, '{"policy":null,"type":"Kernel"}', "invalid_type", "/policy"],
  [PolicySnapshotSchema, '{"policy":[],"type":"Kernel"}', "invalid_type", "/policy"],
  [
    PolicySnapshotSchema,
    '{"type":"kernel","policy":{}}',
    "unknown_variant",
    "/type",
    'Did you mean "Kernel"?',
  ],
];

describe("a union", () => {
  for (const [schema, text, code, pointer, message = ""] of ROWS) {
    test(`${text} is refused for one reason: ${code}`, () => {
      expect(issuesOf(safeParseJson(schema, text))).toMatchObject([
        { code, pointer, message: expect.stringContaining(message) as unknown },
      ]);
    });
  }
});

test("a name as an object is refused, which Rust's reader happens to take", () => {
  const faults = ["missing_key /Other", "unexpected_key /Pack"];
  expect(faultsOf(safeParseJson(ArtifactKindSchema, '{"Pack":null}'))).toEqual(faults);
});

describe("an event", () => {
  test.each(EXPERIENCE_EVENT_KINDS)(
    "%s: its faults are those of its own type, however it is spelled",
    (kind) => {
      for (const text of [eventText(kind, "{}"), eventText(kind, "{}", true)]) {
        const faults = faultsOf(safeParseEventJson(text));
        expect(faults.length).toBeGreaterThan(0);
        for (const fault of faults) expect(fault).toMatch(/^missing_key \/data\/[a-z_]+$/);
        expect(faultsOf(safeParseEvent(JSON.parse(text)))).toEqual(faults);
      }
    },
  );

  test.each(EXPERIENCE_EVENT_KINDS)("%s: a slip of the pen in its name is put right", (kind) => {
    const snake = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
    for (const name of [
      ...NEAR(kind),
      snake,
      kind.slice(1),
      kind.replace("ed", "de"),
      `${kind.slice(0, 3)}x${kind.slice(3)}`,
    ]) {
      const issue = {
        code: "unknown_event_type",
        pointer: "/type",
        message: `Unknown event type ${JSON.stringify(name)}. Did you mean "${kind}"?`,
      };
      expect(issuesOf(safeParseEventJson(eventText(JSON.stringify(name).slice(1, -1), "5")))).toMatchObject([
        issue,
      ]);
      expect(issuesOf(safeParseEvent({ type: name, data: 5 }))).toMatchObject([issue]);
    }
  });

  test.each(["Fact", "", "Event", "x".repeat(500), "é".repeat(40)])("no name is near to %s", (name) => {
    const [issue] = issuesOf(safeParseEvent({ type: name, data: {} }));
    expect(issue).toMatchObject({
      code: "unknown_event_type",
      expected: expect.stringContaining('"BudgetExceeded"') as unknown,
    });
    expect(issue!.message).not.toContain("Did you mean");
    expect(issue!.message).toContain("readEnvelope");
  });

  test("an unknown type is all that is said of its event, even with broken data", () => {
    for (const text of [
      '{"type":"New"}',
      '{"type":"New","data":[{"a":1}]}',
      '{"data":null,"type":"New","x":1}',
    ])
      expect(faultsOf(safeParseEventJson(text))).toEqual(["unknown_event_type /type"]);
  });

  test("its faults come with those of the objects inside it", () => {
    const trace = remoteTraceText({ temperature: '"hot"', retried: "0" }, true);
    const text = eventText("TraceLinkRecorded", `{"trace_link":${trace}}`);
    const faults = ["invalid_type /data/trace_link/temperature", "invalid_type /data/trace_link/retried"];
    expect(faultsOf(safeParseEventJson(text))).toEqual(["missing_key /data/trace_link_id", ...faults]);
    expect(() => parseEventJson(text)).toThrow(/trace_link_id[^]*temperature[^]*retried/);
    expect(() => parseEvent(JSON.parse(text))).toThrow(/trace_link_id[^]*temperature[^]*retried/);
  });
});
