import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { safeParseEnvelope, safeParseEnvelopeJson, stringifyEnvelope } from "../../src/index.js";
import { isSameData } from "../trial/values.js";

const LENGTH = 500_000;

/** An envelope as our writer prints it, with something long in it. */
function lengthen(fixture: string, place: RegExp, replacement: string): string {
  const text = readFileSync(new URL(`../fixtures/${fixture}`, import.meta.url), "utf8");
  const { data } = safeParseEnvelopeJson(text) as { data: Parameters<typeof stringifyEnvelope>[0] };
  const printed = stringifyEnvelope(data);
  expect(printed).toMatch(place);
  return printed.replace(place, () => replacement);
}

const chain = (inside: string): string =>
  lengthen("budget-exceeded/full.json", /"chain_id":"[^"]*"/, `"chain_id":"${inside}"`);

/** Long in one way each: whoever goes through them twice for each part, or once on the stack, shows it. */
const SOUND: Record<string, () => string> = {
  "a plain string": () => chain("x".repeat(LENGTH)),
  "a string of escapes": () => chain("\\n".repeat(LENGTH)),
  "a string of escaped pairs": () => chain("\\ud83d\\ude00".repeat(LENGTH)),
  "a string of pairs": () => chain("\u{1f600}".repeat(LENGTH)),
  "a list of texts": () =>
    lengthen(
      "artifact-rollback-recorded/full.json",
      /"affected_tenants":\[[^\]]*\]/,
      `"affected_tenants":[${'"a",'.repeat(LENGTH)}"b"]`,
    ),
  "a list of names": () =>
    lengthen(
      "recall-executed/full.json",
      /"consumers":\[[^\]]*\]/,
      `"consumers":[${'"Kernel",'.repeat(LENGTH)}"Kernel"]`,
    ),
  "a map": () =>
    lengthen(
      "trace-link-recorded/remote-full.json",
      /"provider_metadata":\{[^}]*\}/,
      `"provider_metadata":{${'"k":"v",'.repeat(LENGTH)}"l":"v"}`,
    ),
  "a float": () => lengthen("recall-executed/full.json", /"score":[\d.]+/, `"score":0.${"1".repeat(LENGTH)}`),
  "free JSON": () =>
    lengthen(
      "proposal-created/full.json",
      /"structured_payload":\{.*?\}\}/,
      `"structured_payload":[${"0,".repeat(LENGTH)}0]`,
    ),
  "white space": () => `${" ".repeat(LENGTH)}${chain("c")}${"\n".repeat(LENGTH)}`,
  "an unknown key": () => chain("c").replace("{", () => `{"${"k".repeat(LENGTH)}":"${"v".repeat(LENGTH)}",`),
  "unknown keys": () => chain("c").replace("{", () => `{${'"?":0,'.repeat(LENGTH)}`),
};

test.each(Object.entries(SOUND))("%s of half a million parts is read", (_name, make) => {
  const text = make();
  const result = safeParseEnvelopeJson(text);
  if (!result.success) throw result.error;
  expect(isSameData(safeParseEnvelopeJson(stringifyEnvelope(result.data)), result)).toBe(true);
  expect(isSameData(safeParseEnvelope(JSON.parse(text)), result)).toBe(true);
});
