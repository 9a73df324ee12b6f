import type { CorpusRecord } from "../../../scripts/conformance/record.js";
import { sayTheSame } from "./compare.js";
import { GENERATOR_EXCEPTIONS, VALIDATOR_EXCEPTIONS, type Exception } from "./exceptions.js";
import type { Line, RewriteLine, VerdictLine } from "./protocol.js";

/** What one tool did with the corpus by one draft, or by one form. */
export interface Score {
  tool: string;
  version: string;
  /** The draft or the form. */
  by: string;
  documents: number;
  agreements: number;
  /** How often each named exception occurred. */
  exceptions: Map<string, number>;
  /** Disagreements that no exception explains. */
  faults: string[];
}

type Corpus = ReadonlyMap<string, CorpusRecord>;

/** Counts a validator's verdicts; records that JSON Schema can't decide count only where the text is no JSON. */
export function scoreValidators(corpus: Corpus, lines: readonly Line[]): Score[] {
  const verdicts = lines.filter((line): line is VerdictLine => "verdicts" in line);
  const counted = verdicts.filter((line) => {
    const marker = recordOf(corpus, line).json_schema;
    return marker === null || marker.reason === "not_json" || marker.decided_by.includes(line.draft);
  });
  const agrees = ({ valid, schemas }: CorpusRecord, { verdicts }: VerdictLine) =>
    verdicts === null ? !valid : verdicts.length === schemas.length && verdicts.every((v) => v === valid);
  return scores(corpus, counted, lines, ({ draft }) => draft, agrees, VALIDATOR_EXCEPTIONS);
}

/** Counts what generated code wrote as the contract's own writer does. */
export function scoreGenerators(corpus: Corpus, lines: readonly Line[]): Score[] {
  const rewrites = lines.filter((line): line is RewriteLine => "form" in line);
  const agrees = ({ canonical }: CorpusRecord, { form, written }: RewriteLine) =>
    written !== null &&
    canonical !== null &&
    sayTheSame(written, canonical, { single: form === "document", extraKeys: false });
  return scores(corpus, rewrites, lines, ({ form }) => form, agrees, GENERATOR_EXCEPTIONS);
}

function scores<L extends VerdictLine | RewriteLine>(
  corpus: Corpus,
  counted: readonly L[],
  lines: readonly Line[],
  by: (line: L) => string,
  agrees: (record: CorpusRecord, line: L) => boolean,
  exceptions: readonly Exception<L>[],
): Score[] {
  const found = new Map<string, Score>();
  for (const line of counted) {
    const key = `${line.tool} ${by(line)}`;
    const score = found.get(key) ?? empty(line.tool, versionOf(line.tool, lines), by(line));
    found.set(key, score);
    const record = recordOf(corpus, line);
    score.documents++;
    if (agrees(record, line)) score.agreements++;
    else note(score, record, line, exceptions);
  }
  return [...found.values()];
}

function note<L extends VerdictLine | RewriteLine>(
  score: Score,
  record: CorpusRecord,
  line: L,
  exceptions: readonly Exception<L>[],
): void {
  const known = exceptions.find(
    ({ tools, concerns }) => tools.includes(score.tool) && concerns(record, line),
  );
  if (known === undefined) score.faults.push(`${score.tool}, ${score.by}: ${JSON.stringify(line)}`);
  else score.exceptions.set(known.name, (score.exceptions.get(known.name) ?? 0) + 1);
}

function empty(tool: string, version: string, by: string): Score {
  return { tool, version, by, documents: 0, agreements: 0, exceptions: new Map(), faults: [] };
}

function versionOf(tool: string, lines: readonly Line[]): string {
  for (const line of lines) if (line.tool === tool && "version" in line) return line.version;
  throw new Error(`${tool} doesn't say its version`);
}

function recordOf(corpus: Corpus, { id }: { id: string }): CorpusRecord {
  const record = corpus.get(id);
  if (record === undefined) throw new Error(`The corpus has no ${id}`);
  return record;
}
