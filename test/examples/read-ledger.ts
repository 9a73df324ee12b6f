import { readFileSync } from "node:fs";
import {
  parseEnvelopeJson,
  type ExperienceEventEnvelope,
  type ExperienceEventKind,
  type ExperienceEventOf,
} from "../../src/index.js";

export function exampleFile(name: string): Buffer {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url));
}

export const LINES = exampleFile("ledger.ndjson").toString("utf8").trimEnd().split("\n");

export const LEDGER: readonly ExperienceEventEnvelope[] = LINES.map((line) => parseEnvelopeJson(line));

export interface Entry<K extends ExperienceEventKind> {
  /** Place in the ledger, from 0. */
  index: number;
  envelope: ExperienceEventEnvelope;
  data: ExperienceEventOf<K>["data"];
}

/** The events of one type, in the order of the ledger. */
export function entriesOf<K extends ExperienceEventKind>(kind: K): Entry<K>[] {
  return LEDGER.flatMap((envelope, index) =>
    envelope.event.type === kind
      ? [{ index, envelope, data: envelope.event.data as ExperienceEventOf<K>["data"] }]
      : [],
  );
}

/** Whether something stands in the ledger before a place. */
export function isEarlier<K extends ExperienceEventKind>(
  kind: K,
  than: { index: number },
  matches: (entry: Entry<K>) => boolean,
): boolean {
  return entriesOf(kind).some((entry) => entry.index < than.index && matches(entry));
}
