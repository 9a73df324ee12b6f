import { digestOf } from "../../lint/digest.js";
import type { LintableEnvelope } from "../../lint/lint-envelope.js";
import type { ContractError, Issue } from "../../parse/issue.js";
import { safeParseEnvelopeJson } from "../../parse/parse.js";
import { skimEnvelope, skimEnvelopeTag } from "../../parse/skim.js";
import { lineTooLong } from "../../stream/read-line.js";
import type { ExperienceEventKind } from "../../types/event.js";
import { BlockReader, type Document } from "../documents/block-reader.js";
import { createFilter, type FilterOptions } from "../documents/filter.js";
import { glimpse } from "../documents/glimpse.js";
import { decodeSurface, NO_SURFACE, type AnySurface, type Skim, type Surface } from "../documents/skim.js";
import { MAX_FINDINGS_PER_DOCUMENT } from "../finding.js";
import { DOCUMENT_KINDS, type Block } from "../reading/block.js";
import type { Task } from "../work/task.js";
import { asError, BlockFindings, NOTHING_SEEN, type Seen } from "./block-findings.js";
import { countEnvelope, countKind, countUnknownType, createCounts, type Counts } from "./counts.js";
import { issueBetween } from "./issue-between.js";
import { DigestPacker, type PackedDigests } from "./digest-pack.js";
import { lintDocument, readCanonical, type DocumentLint, type LintLevels } from "./lint-document.js";
import type { LocalFinding } from "./local-finding.js";
import { Ranges } from "./ranges.js";
import type { UnknownEventPolicy } from "./unknown-event-policy.js";

export interface ValidateTaskOptions {
  maxLineBytes: number;
  unknown: UnknownEventPolicy;
  filter: FilterOptions;
  /** Whether tenants and times are counted. */
  wantsSummary: boolean;
  /** Whether to tell which bytes are accepted and refused. */
  wantsRanges: boolean;
  /** What to look for in sound documents, if anything. */
  lint: LintLevels | undefined;
}

/** What was found in a part of a block. */
export interface ValidatePart {
  findings: LocalFinding[];
  /** Of the sound events, where they are linted. */
  digests: PackedDigests;
  /** In the last part of a block. */
  end: BlockEnd | undefined;
}

export interface BlockEnd {
  counts: Counts;
  /** Pairs of start and end. */
  accepted: number[];
  refused: number[];
  /** True where the input ends inside a document, or an array of them, whatever the filters leave out. */
  isCut: boolean;
}

/** Judges the documents of blocks, each for itself. */
export function createValidateTask(options: ValidateTaskOptions): Task<ValidatePart, undefined> {
  return {
    run: (block) => new BlockJudge(block, options).parts(),
    finish: () => undefined,
  };
}

class BlockJudge {
  private readonly reader: BlockReader;
  private readonly skim: Skim<AnySurface> | undefined;
  private readonly counts: Counts;
  private readonly accepted: Ranges;
  private readonly refused: Ranges;
  private readonly filter;
  private readonly filterBroken;
  private readonly findings = new BlockFindings();
  private readonly digests = new DigestPacker();
  /** True when a finding has told that the input ends inside a document. */
  private isCutTold = false;

  constructor(
    private readonly block: Block,
    private readonly options: ValidateTaskOptions,
  ) {
    this.reader = new BlockReader(block, options.maxLineBytes);
    this.counts = createCounts(options.wantsSummary);
    const areLines = block.documents === undefined;
    this.accepted = new Ranges(areLines);
    this.refused = new Ranges(areLines);
    this.filter = createFilter(options.filter, false);
    // What can't be read of a broken document can't keep it out of sight.
    this.filterBroken = createFilter(options.filter, true);
    const wantsTexts = this.filter !== undefined || options.wantsSummary;
    if (options.lint === undefined) this.skim = wantsTexts ? skimEnvelope : skimEnvelopeTag;
  }

  *parts(): Generator<ValidatePart> {
    for (const document of this.reader.documents(this.skim)) {
      this.judge(document);
      while (this.findings.isPartFull)
        yield { findings: this.findings.take(), digests: this.digests.take(), end: undefined };
    }
    const { block, counts, accepted, refused } = this;
    counts.lineFeeds = this.reader.lineFeeds;
    if (block.documents === undefined) counts.lines = counts.lineFeeds + (block.isEnded ? 0 : 1);
    const { isCut } = this.reader;
    const end = { counts, accepted: accepted.pairs, refused: refused.pairs, isCut };
    yield { findings: this.findings.take(), digests: this.digests.take(), end };
  }

  private judge(document: Document<AnySurface>): void {
    const { kind } = document;
    if (kind !== DOCUMENT_KINDS.document) {
      this.judgeBetween(document);
    } else if (this.reader.isTooLong(document)) {
      this.refuse(document, lineTooLong(this.options.maxLineBytes).issues, NOTHING_SEEN);
    } else if (this.reader.isBlank(document)) {
      this.counts.blank++;
    } else if (document.surface !== undefined) {
      const { surface } = document;
      const texts = "event_id" in surface ? decodeSurface(surface) : NO_SURFACE;
      this.accountSound(document, texts, surface.event.type);
    } else {
      this.judgeText(document);
    }
  }

  private judgeBetween(place: Document): void {
    // A document that is cut off leaves its array open, too.
    if (place.kind === DOCUMENT_KINDS.openArray && this.isCutTold) return;
    this.findings.add(place, [asError(issueBetween(place.kind))], NOTHING_SEEN);
  }

  private judgeText(document: Document): void {
    const { lint } = this.options;
    // What is linted is read by the fast road here, so that it is known to have no other keys.
    const text = lint !== undefined && this.reader.isUtf8 ? this.reader.textOf(document) : undefined;
    const canonical = text === undefined ? null : readCanonical(text);
    const reading =
      canonical === null ? this.reader.read(document) : ({ status: "known", envelope: canonical } as const);
    if (reading.status === "invalid") {
      this.accountBroken(document, reading.error);
      return;
    }
    const { envelope } = reading;
    const isKnown = reading.status === "known";
    const passes = isKnown
      ? this.accountSound(document, envelope, reading.envelope.event.type)
      : this.accountUnknown(document, envelope, reading.type);
    if (lint === undefined) return;
    this.keepDigest(document, envelope, !passes);
    if (passes)
      this.lint(document, envelope, lintDocument(text ?? this.reader.textOf(document), lint, canonical));
  }

  private accountSound(document: Document, envelope: Surface, event_type: ExperienceEventKind): boolean {
    if (!this.passes(envelope, event_type)) return false;
    this.counts.sound++;
    countKind(this.counts, event_type);
    this.accept(document);
    return true;
  }

  private accountUnknown(document: Document, envelope: Surface, event_type: string): boolean {
    if (!this.passes(envelope, event_type)) return false;
    this.counts.unknown++;
    countUnknownType(this.counts, event_type, document.line);
    this.applyUnknownPolicy(document, { ...envelope, event_type });
    return true;
  }

  /** Counts an envelope that the filter lets pass. */
  private passes(envelope: Surface, event_type: string): boolean {
    const { counts, filter } = this;
    if (filter?.({ ...envelope, event_type }) === false) {
      counts.skipped++;
      return false;
    }
    if (counts.summary !== undefined) countEnvelope(counts.summary, envelope);
    return true;
  }

  private keepDigest(
    { start, line, column }: Document,
    envelope: LintableEnvelope,
    isSkipped: boolean,
  ): void {
    const event_type = envelope.event.type as string;
    this.digests.add({ digest: digestOf(envelope), event_type, line, column, offset: start, isSkipped });
  }

  private lint(
    document: Document,
    { event_id, event }: LintableEnvelope,
    { issues, truncated }: DocumentLint,
  ): void {
    if (truncated) this.counts.truncated++;
    if (issues.length > 0)
      this.findings.add(document, issues, { event_id, event_type: event.type as string });
  }

  private accountBroken(document: Document, error: ContractError): void {
    const seen = glimpse(this.reader.soundTextOf(document));
    if (this.filterBroken?.(seen) === false) {
      this.counts.skipped++;
      return;
    }
    // Only the last document can be cut off.
    this.isCutTold = this.reader.isCut;
    const { issues, truncated } = this.readOn(document, error);
    if (truncated) this.counts.truncated++;
    this.refuse(document, issues, seen);
  }

  /** All faults of a document, where it has more than are listed unasked. */
  private readOn(document: Document, error: ContractError): ContractError {
    if (!error.truncated) return error;
    const reading = this.reader.read(document, { maxIssues: MAX_FINDINGS_PER_DOCUMENT });
    return reading.status === "invalid" ? reading.error : error;
  }

  private applyUnknownPolicy(document: Document, seen: Seen): void {
    const { unknown } = this.options;
    if (unknown !== "error") this.accept(document);
    else this.keepRange(this.refused, document);
    if (unknown === "allow") return;
    const result = safeParseEnvelopeJson(this.reader.bytesOf(document));
    if (result.success) return;
    const level = unknown === "warn" ? "warning" : "error";
    const issues = result.error.issues.map((issue) => ({ ...issue, level }) as const);
    this.findings.add(document, issues, seen);
  }

  private refuse(document: Document, issues: readonly Issue[], seen: Seen): void {
    this.counts.faulty++;
    this.findings.add(document, issues.map(asError), seen);
    this.keepRange(this.refused, document);
  }

  private accept(document: Document): void {
    this.keepRange(this.accepted, document);
  }

  private keepRange(ranges: Ranges, { start, next }: Document): void {
    if (this.options.wantsRanges) ranges.add(start, next);
  }
}
