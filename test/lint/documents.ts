import {
  parseEnvelopeJson,
  type ExperienceEventEnvelope,
  type ExperienceEventEnvelopeInput,
  type ExperienceEventKind,
  type ExperienceEventOf,
} from "../../src/index.js";
import { lintEnvelope, type LintableEnvelope, type LintCode } from "../../src/lint/index.js";
import { ENVELOPES } from "../parse/fixtures.js";

type EnvelopeOf<K extends ExperienceEventKind> = Omit<ExperienceEventEnvelope, "event"> & {
  event: { type: K; data: ExperienceEventOf<K>["data"] };
};

/** A fixture of a kind; the full ones have nothing suspicious about them, but for one confidence. */
export function soundEnvelope<K extends ExperienceEventKind>(kind: K, name = "full"): EnvelopeOf<K> {
  const folder = kind.replace(/\B[A-Z]/g, "-$&").toLowerCase();
  const path = `${folder}/${name}.json`;
  const fixture = ENVELOPES.find((each) => each.name === path);
  if (fixture === undefined) throw new Error(`no fixture ${path}`);
  const known = parsed.get(path) ?? parseEnvelopeJson(fixture.text);
  parsed.set(path, known);
  return structuredClone(known) as unknown as EnvelopeOf<K>;
}

const parsed = new Map<string, ExperienceEventEnvelope>();

/** A full event of a kind, changed in the way a test is about. */
export function changed<K extends ExperienceEventKind>(
  kind: K,
  change: (data: ExperienceEventOf<K>["data"]) => void,
  name?: string,
): ExperienceEventEnvelope {
  const envelope = soundEnvelope(kind, name);
  change(envelope.event.data);
  return envelope as unknown as ExperienceEventEnvelope;
}

export function withKeys(keys: Partial<ExperienceEventEnvelopeInput>): ExperienceEventEnvelopeInput {
  return { ...soundEnvelope("BudgetExceeded"), ...keys };
}

/** What lint finds, as `code pointer`. */
export function found(envelope: LintableEnvelope, only?: LintCode): string[] {
  return lintEnvelope(envelope)
    .filter(({ code }) => only === undefined || code === only)
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Every envelope among the fixtures, as JSON.parse gives it. */
export const FIXTURES = ENVELOPES.map(({ name, text }) => ({
  name,
  value: JSON.parse(text) as ExperienceEventEnvelopeInput,
}));
