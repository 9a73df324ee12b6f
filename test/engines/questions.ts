import { readFileSync } from "node:fs";
import { documents } from "../trial/documents.js";
import { toBuffer, toBytes } from "../trial/bytes.js";
import { safeParseEnvelopeJson, stringifyEnvelope } from "../../src/index.js";
import type { Question, Questions } from "./program.js";

const ROOT = new URL("../../", import.meta.url);
const ENVELOPE = "ExperienceEventEnvelope";

/** As long as a text can be for the fast road. */
const LENGTH = 1 << 20;

/** Documents of the trial, and such as regular expressions have to go through in a million steps. */
export function makeQuestions(count: number, seed: number): Questions {
  const drawn = Array.from(documents(count, seed), ({ type, bytes }): Question => [type.name, bytes]);
  const whole = LONG.map((make) => make());
  const cut = whole.map((text) => text.slice(0, -3));
  const nested = [50, 100, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 100_000].map((levels) =>
    payload(`${"[".repeat(levels)}${"]".repeat(levels)}`),
  );
  const open = ["[", '{"a":'].map((part) => part.repeat(100_000));
  return {
    documents: [
      ...drawn,
      ...drawn.flatMap(asWritten),
      ...[...whole, ...cut, ...nested, ...open].map(asEnvelope),
    ],
    ledgers: ["ledger.ndjson", "broken-ledger.ndjson"].map((name) =>
      readFileSync(new URL(`examples/${name}`, ROOT), "latin1"),
    ),
  };
}

/** An envelope in the form that the fast road is for, where it can be read at all. */
function asWritten([type, bytes]: Question): Question[] {
  const result = type === ENVELOPE ? safeParseEnvelopeJson(toBuffer(bytes)) : undefined;
  return result?.success === true ? [asEnvelope(stringifyEnvelope(result.data))] : [];
}

function asEnvelope(text: string): Question {
  return [ENVELOPE, toBytes(text)];
}

/** A fixture as Rust prints it, with something else in one place. */
function replace(fixture: string, place: RegExp, replacement: string): string {
  const result = safeParseEnvelopeJson(readFileSync(new URL(`test/fixtures/${fixture}`, ROOT), "utf8"));
  if (!result.success) throw result.error;
  const printed = stringifyEnvelope(result.data);
  if (!place.test(printed)) throw new Error(`nothing in ${fixture} matches ${String(place)}`);
  return printed.replace(place, () => replacement);
}

/** The same with as many parts in that place as make it the longest. */
function lengthen(fixture: string, place: RegExp, open: string, part: string, close: string): () => string {
  return () => {
    const room = LENGTH - replace(fixture, place, `${open}${close}`).length;
    return replace(fixture, place, `${open}${part.repeat(room / part.length)}${close}`);
  };
}

const payload = (value: string) =>
  replace("proposal-created/full.json", /"structured_payload":\{.*?\}\}/, `"structured_payload":${value}`);

const LONG: readonly (() => string)[] = [
  ...["x", String.raw`\n`, String.raw`\ud83d\ude00`, "é", "\u{1f600}a"].map((part) =>
    lengthen("budget-exceeded/full.json", /"chain_id":"[^"]*"/, '"chain_id":"', part, '"'),
  ),
  lengthen(
    "artifact-rollback-recorded/full.json",
    /"affected_tenants":\[[^\]]*\]/,
    '"affected_tenants":[',
    '"a",',
    '"b"]',
  ),
  lengthen(
    "trace-link-recorded/remote-full.json",
    /"provider_metadata":\{[^}]*\}/,
    '"provider_metadata":{',
    '"k":"v",',
    '"l":"v"}',
  ),
  lengthen("recall-executed/full.json", /"score":[\d.]+/, '"score":0.', "1", ""),
  ...["0,", '{"a":[{}]},'].map((part) =>
    lengthen(
      "proposal-created/full.json",
      /"structured_payload":\{.*?\}\}/,
      '"structured_payload":[',
      part,
      "0]",
    ),
  ),
];
