import { EXPERIENCE_EVENT_KINDS } from "../../schemas/event.js";
import type { DigestEntry } from "./ledger-lint.js";

/**
 * Digests on their way from a worker. As one text and one list of numbers they
 * are posted and received in a fraction of the time that objects would take.
 */
export interface PackedDigests {
  /** All texts of all digests, one behind the other. */
  text: string;
  /** For each digest: the length of each of its texts, -1 for null, and its numbers. */
  rows: Int32Array;
}

/** Eight texts, the last of them the type where that is not known, and six numbers. */
const ROW_SIZE = 14;

const NULL = -1;

const FIRST_ROWS = 1 << 10;

/** So few that what they were cut from can go soon. */
const TEXTS_AT_ONCE = 256;

/** Packs digests one by one. */
export class DigestPacker {
  private readonly joined: string[] = [];
  private readonly texts: string[] = [];
  private rows = new Int32Array(FIRST_ROWS * ROW_SIZE);
  private used = 0;

  add({ digest, event_type, line, column, offset, isSkipped }: DigestEntry): void {
    if (this.texts.length > TEXTS_AT_ONCE) this.join();
    if (this.used === this.rows.length) this.grow();
    this.addText(digest.event_id);
    this.addText(digest.tenant_id);
    this.addText(digest.correlation_id);
    this.addText(digest.occurred_at);
    this.addText(digest.moment);
    this.addText(digest.proposal_id);
    this.addText(digest.trace_link_id);
    this.addText(digest.kind === null ? event_type : null);
    this.addNumber(digest.kind === null ? NULL : (KIND_NUMBERS.get(digest.kind) as number));
    this.addNumber(digest.all_passed === null ? NULL : Number(digest.all_passed));
    this.addNumber(line);
    this.addNumber(column);
    this.addNumber(offset);
    this.addNumber(isSkipped ? 1 : 0);
  }

  /** What was added since the last time. */
  take(): PackedDigests {
    this.join();
    const packed = { text: this.joined.join(""), rows: this.rows.slice(0, this.used) };
    this.joined.length = 0;
    this.used = 0;
    return packed;
  }

  private addText(text: string | null): void {
    this.addNumber(text === null ? NULL : text.length);
    if (text !== null) this.texts.push(text);
  }

  private addNumber(number: number): void {
    this.rows[this.used++] = number;
  }

  private join(): void {
    this.joined.push(this.texts.join(""));
    this.texts.length = 0;
  }

  private grow(): void {
    const rows = new Int32Array(2 * this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
  }
}

const KIND_NUMBERS = new Map(EXPERIENCE_EVENT_KINDS.map((kind, i) => [kind, i]));

/** The digests that were packed, in their order. */
export function* unpackDigests({ text, rows }: PackedDigests): Generator<DigestEntry> {
  let [at, row] = [0, 0];
  const nextNumber = (): number => rows[row++] as number;
  const nextText = (): string | null => {
    const length = nextNumber();
    return length === NULL ? null : text.slice(at, (at += length));
  };
  while (row < rows.length) {
    const event_id = nextText() as string;
    const tenant_id = nextText();
    const correlation_id = nextText();
    const occurred_at = nextText() as string;
    const moment = nextText();
    const proposal_id = nextText();
    const trace_link_id = nextText();
    const type = nextText();
    const kind = EXPERIENCE_EVENT_KINDS[nextNumber()] ?? null;
    const verdict = nextNumber();
    yield {
      digest: {
        event_id,
        tenant_id,
        correlation_id,
        occurred_at,
        moment,
        kind,
        proposal_id,
        all_passed: verdict === NULL ? null : verdict === 1,
        trace_link_id,
      },
      event_type: type ?? (kind as string),
      line: nextNumber(),
      column: nextNumber(),
      offset: nextNumber(),
      isSkipped: nextNumber() === 1,
    };
  }
}
