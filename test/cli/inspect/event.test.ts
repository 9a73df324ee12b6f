import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { descriptionOf, outlineOf, type Outline } from "../../../src/cli/inspect/event/outline.js";
import { renderOutline } from "../../../src/cli/inspect/event/render-outline.js";
import { renderEvent } from "../../../src/cli/inspect/event/render-event.js";
import type { Screen } from "../../../src/cli/inspect/screen.js";
import { readEnvelopeJson } from "../../../src/parse/read.js";
import { ExperienceEventEnvelopeSchema } from "../../../src/schemas/envelope.js";
import { EXPERIENCE_EVENT_KINDS } from "../../../src/schemas/event.js";
import { OutcomeRecordedDataSchema } from "../../../src/schemas/events/outcome-recorded.js";
import { ROOT } from "../../support/npm.js";
import { envelopeArbitrary } from "../../../src/testing/index.js";
import { stringifyEnvelope } from "../../../src/parse/stringify.js";

const screen = (columns: number, isTerminal = true): Screen => ({
  columns,
  hasBlocks: true,
  isTerminal,
  paint: (_format, text) => text,
});

const FIXTURES = join(ROOT, "test/fixtures");
const place = { file: "a.ndjson", line: 7, offset: 1234 };

function leavesOf(outline: Outline): Outline[] {
  return outline.parts.length === 0 ? [outline] : outline.parts.flatMap(leavesOf);
}

/** The values of a document that are no objects, lists or nulls. */
function scalarsOf(value: unknown): unknown[] {
  if (value === null) return [];
  if (typeof value !== "object") return [value];
  return Object.values(value).flatMap(scalarsOf);
}

test("every value of every event is in the outline, integers exact", () => {
  fc.assert(
    fc.property(envelopeArbitrary(), (envelope) => {
      const outline = outlineOf("", ExperienceEventEnvelopeSchema, envelope);
      const shown = leavesOf(outline).map(({ value }) => (typeof value === "string" ? value : ""));
      for (const scalar of scalarsOf(envelope)) {
        const spellings =
          typeof scalar === "string"
            ? [scalar, JSON.stringify(scalar)]
            : typeof scalar === "number"
              ? shown.filter((text) => text !== "" && Object.is(Number(text), scalar))
              : [String(scalar)];
        expect(spellings.some((spelling) => shown.includes(spelling))).toBe(true);
      }
    }),
  );
});

describe("every field of the fixtures is described by its schema", () => {
  const folderOf = (kind: string) => kind.replace(/\B[A-Z]/g, "-$&").toLowerCase();
  test.each(EXPERIENCE_EVENT_KINDS)("%s", (kind) => {
    const folder = join(FIXTURES, folderOf(kind));
    for (const file of readdirSync(folder)) {
      const reading = readEnvelopeJson(readFileSync(join(folder, file)));
      if (reading.status !== "known") throw new Error(`${file} is ${reading.status}`);
      const { parts } = outlineOf("", ExperienceEventEnvelopeSchema, reading.envelope);
      expect(parts.flatMap(fieldsWithoutDescription)).toEqual([]);
    }
  });
});

/** Fields that stand in an object of the contract: not the keys and items that a writer made. */
function fieldsWithoutDescription({ name, description, parts }: Outline): string[] {
  if (name.startsWith('"')) return [];
  if (name.startsWith("[")) return name === "[0]" ? parts.flatMap(fieldsWithoutDescription) : [];
  return [...(description === undefined ? [name] : []), ...parts.flatMap(fieldsWithoutDescription)];
}

describe("on a screen", () => {
  const event = {
    event_id: "e-1",
    occurred_at: "2026-03-02T07:31:00Z",
    event: {
      type: "OutcomeRecorded",
      data: {
        chain_id: "c",
        step: "Planning",
        passed: false,
        tokens: 18446744073709551615n,
        backend: "\u001b[2J\u202ex",
      },
    },
  } as const;
  const text = stringifyEnvelope(event);

  test("a field's meaning stands below it, or beside it where there is room", () => {
    const meaning = descriptionOf(OutcomeRecordedDataSchema.shape.tokens)!;
    const narrow = renderEvent({ ...place, text }, screen(80));
    expect(narrow[0]).toBe("a.ndjson:7 [byte 1,234]");
    const at = narrow.findIndex((line) => line.includes("18446744073709551615"));
    expect(narrow[at]).toMatch(/^ {4}tokens +18446744073709551615$/);
    expect(narrow[at + 1]).toBe(`        ${meaning}`);
    const wide = renderEvent({ ...place, text }, screen(160));
    const line = wide.find((line) => line.includes("tokens  "));
    expect(line).toMatch(/^ {4}tokens +18446744073709551615 +Tokens used/);
  });

  test("null is told from texts, and nothing controls the terminal", () => {
    const lines = renderEvent({ ...place, text }, screen(80));
    expect(lines.join("\n")).toMatch(/latency_ms +null\n/);
    expect(lines.join("\n")).toMatch(/step +Planning\n/);
    expect(lines.join("\n")).toContain(String.raw`"\u001b[2J\u{202e}x"`);
    expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("long lists are cut on a terminal only, with a count", () => {
    const items = Array.from({ length: 1234 }, (_, i) => ({ name: `[${i}]`, value: String(i), parts: [] }));
    const list = [{ name: "list", value: "(1234 items)", parts: items }];
    const shown = renderOutline(list, screen(80));
    expect(shown.length).toBe(12);
    expect(shown.at(-1)).toBe("  …  1,224 more; --format json has them all");
    expect(renderOutline(list, screen(80, false)).length).toBe(1235);
  });

  test("lines of a terminal are no wider than it", () => {
    fc.assert(
      fc.property(envelopeArbitrary(), fc.constantFrom(80, 130), (envelope, columns) => {
        const lines = renderEvent({ ...place, text: stringifyEnvelope(envelope) }, screen(columns));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns + 60);
      }),
    );
  });

  test("an event of unknown type is shown as it is", () => {
    const unknown = `{"event_id":"e","occurred_at":"t","event":{"type":"New","data":{"n":18446744073709551615,"list":[]}}}`;
    const lines = renderEvent({ ...place, text: unknown }, screen(80)).join("\n");
    expect(lines).toMatch(/tenant_id +null/);
    expect(lines).toContain("This version of the contract does not know its type.");
    expect(lines).toMatch(/"n" +18446744073709551615/);
    expect(lines).toMatch(/"list" +\(no items\)/);
  });
});
