import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { safeParseJson } from "../../src/parse/parse.js";
import { invalidFixtures, validFixtures } from "./fixtures.js";
import { judge, type JudgedRecord } from "./judge.js";
import type { CorpusRecord } from "./record.js";
import { schemaOf, typeOfFolder } from "./types.js";
import { variationsOf } from "./variations.js";

const DEVIATIONS = new URL("measured-deviations.tsv", import.meta.url);

/** A document that is no text: its bytes are not UTF-8. */
export interface BytesRecord {
  id: string;
  type: string;
  document_base64: string;
  valid: false;
  code: string | null;
  pointer: string | null;
  why: string;
}

/** Every document of the corpus, each once. */
export function corpus(): CorpusRecord[] {
  const valid = validFixtures();
  const records = [
    ...valid.map(({ folder, name, text }) => judge(`${folder}/${name}`, typeOfFolder(folder), text)),
    ...invalidFixtures().flatMap(({ name, type, why, bytes }) =>
      isUtf8(bytes) ? [judge(`invalid/${name}`, type, bytes.toString("utf8"), why)] : [],
    ),
    ...variationsOf(valid.filter(({ name }) => /(^|-)full(-|$)/.test(name))),
  ];
  const deviations = measuredDeviations();
  return unlike(records).map((record) => ({ ...record, deviations: deviations.get(record.id) ?? [] }));
}

/** By id, as the Rust implementation showed them to test/interop/conformance.test.ts, which keeps the file true. */
function measuredDeviations(): Map<string, string[]> {
  const lines = readFileSync(DEVIATIONS, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => line.split("\t")).map(([id = "", ...names]) => [id, names]));
}

export function bytesCorpus(): BytesRecord[] {
  return invalidFixtures().flatMap(({ name, type, why, bytes }) => {
    if (isUtf8(bytes)) return [];
    const result = safeParseJson(schemaOf(type), bytes);
    const { code = null, pointer = null } = (result.success ? undefined : result.error.issues[0]) ?? {};
    const document_base64 = bytes.toString("base64");
    return [{ id: `invalid/${name}`, type, document_base64, valid: false, code, pointer, why }];
  });
}

function unlike(records: readonly JudgedRecord[]): JudgedRecord[] {
  const seen = new Set<string>();
  const ids = new Map<string, number>();
  return records.flatMap((record) => {
    const key = `${record.type} ${record.document}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const id = record.id.replace(/[^\w/.-]+/g, "_");
    const count = (ids.get(id) ?? 0) + 1;
    ids.set(id, count);
    return [{ ...record, id: count === 1 ? id : `${id}.${count}` }];
  });
}
