import { expect, test } from "vitest";
import { safeParseEnvelopeJson } from "../../src/index.js";

/** Texts that no bytes can be, each with half of a surrogate pair, and some with another fault before it. */
const TEXTS = [
  "\ud800",
  '"\udc00"',
  '{"event_id":"\ud83d"}',
  '{"\ud83d":0}',
  '{"\u0000a":"\ud800"}',
  '{"\\q":["\udfff"]}',
  '{"\\ud800":{"\ud800":0}}',
  '{"a":"\\',
  '[{"a"\ud800',
  '{"event_id":01,"occurred_at":"\ud800"}',
].map((text) => (text.isWellFormed() ? `${text}\ud800` : text));

test.each(TEXTS)("half a pair is refused where it stands: %j", (text) => {
  const result = safeParseEnvelopeJson(text);
  const offset = text.search(/\p{Surrogate}/u);
  expect(result.success ? [] : result.error.issues).toMatchObject([{ code: "lone_surrogate", offset }]);
});
