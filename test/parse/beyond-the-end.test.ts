import { afterEach, expect, test, vi } from "vitest";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { sampleEnvelopes } from "../../src/sample/index.js";

afterEach(() => vi.restoreAllMocks());

// An engine that was asked once for a character behind the end of a text looks up all later ones the
// slow way: a single broken document would make every later one a fifth slower.
test("no text is looked at beyond its end, wherever it ends", () => {
  const samples = sampleEnvelopes({ seed: 1 });
  const written = Array.from({ length: 12 }, () => stringifyEnvelope(samples.next().value));
  const texts = [...written, ...written.map((text) => JSON.stringify(JSON.parse(text), undefined, 1))];
  const charCodeAt = String.prototype.charCodeAt;
  const beyond: string[] = [];
  vi.spyOn(String.prototype, "charCodeAt").mockImplementation(function (this: string, index: number) {
    if (!(index >= 0 && index < this.length)) beyond.push(`${index} of ${this.length}`);
    return charCodeAt.call(this, index);
  });
  for (const text of texts) {
    for (let end = 0; end <= text.length; end += 3)
      safeParseEnvelopeJson(text.slice(0, end), { maxIssues: 1 });
  }
  expect(beyond).toEqual([]);
});
