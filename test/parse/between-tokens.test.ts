import { expect, test } from "vitest";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { textRoadOf } from "../../src/parse/text-road.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { sampleEnvelopes } from "../../src/sample/index.js";
import { EXPERIENCE_EVENT_KINDS, ExperienceEventEnvelopeSchema } from "../../src/schemas/index.js";
import type { ExperienceEventKind } from "../../src/types/event.js";

/** Where tokens of a compact document start and end: at its punctuation, strings passed over. */
function boundaries(text: string): number[] {
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^"{}[\]:,]+/g);
  return [...Array.from(tokens, ({ index }) => index), text.length];
}

const { fastRead } = textRoadOf(ExperienceEventEnvelopeSchema);

/** A document of a kind that the fast road takes, which it does unless there are 64 bits in free JSON. */
function sampleOf(kind: ExperienceEventKind): string {
  for (const sample of sampleEnvelopes({ seed: 5, kind })) {
    const text = stringifyEnvelope(sample);
    if (fastRead(text) !== undefined) return text;
  }
  throw new Error("there are no more samples");
}

test.each(EXPERIENCE_EVENT_KINDS)("nothing stands between the tokens of a %s that may not", (kind) => {
  const text = sampleOf(kind);
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
