import { expect, test } from "vitest";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { textRoadOf } from "../../src/parse/text-road.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { sampleEnvelopes } from "../../src/sample/index.js";
import { EXPERIENCE_EVENT_KINDS, ExperienceEventEnvelopeSchema } from "../../src/schemas/index.js";

/** Where tokens of a compact document start and end: at its punctuation, strings passed over. */
function boundaries(text: string): number[] {
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^"{}[\]:,]+/g);
  return [...Array.from(tokens, ({ index }) => index), text.length];
}

const samples = sampleEnvelopes({ seed: 5 });

test.each(EXPERIENCE_EVENT_KINDS)("nothing stands between the tokens of a %s that may not", () => {
  const text = stringifyEnvelope(samples.next().value);
  const { fastRead } = textRoadOf(ExperienceEventEnvelopeSchema);
  expect(fastRead(text)).toBeDefined();
  for (const at of boundaries(text)) {
    // What the expressions are made of, what JSON is made of, and what it never has.
    for (const other of [
      "!",
      "!!",
      "^",
      "(?:!^)*",
      "*",
      "|",
      "null",
      ",",
      '"',
      "\0",
      "\u00a0",
      "\ufeff",
      "\u2028",
    ]) {
      const broken = `${text.slice(0, at)}${other}${text.slice(at)}`;
      if (fastRead(broken) !== undefined) expect.fail(`took ${broken.slice(Math.max(at - 20, 0), at + 20)}`);
      if (safeParseEnvelopeJson(broken).success) expect.fail(`accepted ${JSON.stringify(other)} at ${at}`);
    }
  }
});
