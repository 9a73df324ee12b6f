import { describe, expect, test } from "vitest";
import * as z from "zod";
import { safeParseJson } from "../../src/parse/parse.js";
import { textRoadOf } from "../../src/parse/text-road.js";
import { anyJson, text } from "../../src/schemas/primitives.js";

const Schema = z.object({ payload: anyJson(), after: text() });

/** Where the fast road looks a second and a third time for the end of a value. */
const EDGES = [256, 4096];

const TOKENS = [
  "1234567",
  "-0.5e10",
  "true",
  "null",
  '"abc"',
  String.raw`"\n\ud83d\ude00\\"`,
  '"é😀日"',
  "[[]]",
  '{"a":{}}',
];

/** An integer that is not spelled as one: what holds it is left to the scanner. */
const SPELLED_OTHERWISE = "1e5";

/** A list whose last item starts some characters before an edge. */
function listUpTo(edge: number, before: number, token: string): string {
  const start = `[${SPELLED_OTHERWISE},"`;
  const pad = edge - before - `${start}",`.length;
  return `${start}${"x".repeat(pad)}",${token}]`;
}

describe.each(EDGES)("free JSON that is cut at %i characters when first looked at", (edge) => {
  test.each(TOKENS)("is whole: %s", (token) => {
    for (let before = 0; before <= token.length + 2; before++) {
      const payload = listUpTo(edge, before, token);
      for (const spelled of [payload, payload.slice(1, -1).replace(/^.*,(?=.)/, "")]) {
        const document = `{"payload":${spelled},"after":"z"}`;
        const expected = { payload: JSON.parse(spelled) as unknown, after: "z" };
        expect(textRoadOf(Schema).fastRead(document)).toEqual(expected);
        expect(safeParseJson(Schema, document)).toEqual({ success: true, data: expected });
      }
    }
  });

  test.each([
    ...TOKENS,
    String.raw`"\ud83d"`,
    '"\ud83d"',
    '{"\ude00":1}',
    "1e999",
    "01",
    "tru",
    '"\u0001"',
    "{,}",
    '{"a"}',
  ])("is judged as by the general road, wherever it breaks: %s", (token) => {
    for (let before = 0; before <= token.length + 2; before++) {
      const payload = listUpTo(edge, before, token);
      for (let end = payload.length - token.length - 2; end <= payload.length; end++) {
        const document = `{"payload":${payload.slice(0, end)},"after":"z"}`;
        // White space in front keeps the fast road out.
        const general = safeParseJson(Schema, ` ${document}`);
        expect(safeParseJson(Schema, document).success).toBe(general.success);
        expect(textRoadOf(Schema).fastRead(document) !== undefined).toBe(general.success);
      }
    }
  });
});
