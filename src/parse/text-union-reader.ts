import { SyntaxFault } from "../json/syntax-fault.js";
import type { Scanner } from "../json/scanner.js";
import { QUOTE } from "../json/units.js";
import { describeField, STRANGERS_KEPT, type Finding } from "./finding.js";
import type { AdjacentPlan, Field, InternalPlan, Plan, StructPlan } from "./plan.js";
import { BROKEN, ENOUGH } from "./reading-signals.js";

interface Guess {
  at: number;
  variant: StructPlan | undefined;
}

/** The reader that unions are read for: it reads their parts, and keeps what was found. */
interface PartReader {
  readonly findings: Finding[];
  truncated: boolean;
  readonly keepsUnknownEvent: boolean;
  unknownEvent: { type: string; from: number; to: number } | undefined;
  field(field: Field): unknown;
  struct(plan: StructPlan): unknown;
  missing(field: Field, start: number, strangers?: readonly string[]): unknown;
  mismatch(expected: string): unknown;
  report(finding: Finding): unknown;
}

/** Reads tagged objects for a reader of texts. */
export class TextUnionReader {
  private readonly guesses = new Map<Plan, Guess>();
  /** True where a guess was wrong: to guess again within would take twice the time at each level. */
  private isCareful = false;

  constructor(
    private readonly reader: PartReader,
    private readonly scanner: Scanner,
  ) {}

  internal(plan: InternalPlan): unknown {
    return this.guessed(plan) ?? this.carefully(() => this.internallyTagged(plan));
  }

  adjacent(plan: AdjacentPlan): unknown {
    return this.guessed(plan) ?? this.carefully(() => this.adjacentlyTagged(plan));
  }

  private carefully<T>(read: () => T): T {
    const outer = this.isCareful;
    this.isCareful = true;
    try {
      return read();
    } finally {
      this.isCareful = outer;
    }
  }

  /**
   * Reads a tagged object as the variant that a quick look ahead suggests. Undefined,
   * and nothing read, unless that is right in all.
   */
  private guessed(plan: InternalPlan | AdjacentPlan): unknown {
    const { reader, scanner } = this;
    const { findings } = reader;
    const { pos, depth } = scanner;
    const guess = this.guess(plan);
    if (guess.variant === undefined) return undefined;
    // Where the tag comes first, it is no guess.
    if (scanner.text.indexOf('"', pos) === guess.at) return reader.struct(guess.variant);
    if (this.isCareful) return undefined;
    const known = findings.length;
    try {
      const value = reader.struct(guess.variant);
      if (findings.length === known) return value;
    } catch (error) {
      if (!(error instanceof SyntaxFault) && error !== ENOUGH) throw error;
    }
    findings.length = known;
    reader.truncated = false;
    scanner.pos = pos;
    scanner.depth = depth;
    return undefined;
  }

  /** What looks like the next tag from here on. Each stretch of the text is looked at once. */
  private guess(plan: InternalPlan | AdjacentPlan): Guess {
    const { pos, text } = this.scanner;
    let guess = this.guesses.get(plan);
    if (guess === undefined || guess.at < pos) {
      guess = findTag(text, pos, plan);
      this.guesses.set(plan, guess);
    }
    return guess;
  }

  /** The tag is looked up first; then all is read as that variant. */
  private internallyTagged(plan: InternalPlan): unknown {
    const { reader, scanner } = this;
    const { pos, depth } = scanner;
    const name = this.lookAheadForTag(plan);
    if (name === undefined) return BROKEN;
    scanner.pos = pos;
    scanner.depth = depth;
    return reader.struct(plan.variants.get(name) as StructPlan);
  }

  /** Looks ahead for the tag of the object at `pos`. Where the tag is at fault, passes over the object. */
  private lookAheadForTag(plan: InternalPlan): string | undefined {
    const { reader, scanner } = this;
    const start = scanner.pos;
    let found = false;
    if (scanner.openObject()) {
      do {
        if (scanner.key() === plan.tag.key && !found) {
          found = true;
          const name = this.tag(plan.tag, plan.variants);
          if (name !== undefined) return name;
        } else {
          scanner.skip();
        }
      } while (scanner.nextMember());
    }
    if (!found) reader.missing(plan.tag, start);
    return undefined;
  }

  /** Reads a tag: the name of a variant, or undefined where it is none. */
  private tag(tag: Field, variants: ReadonlyMap<string, unknown>, isEvent = false): string | undefined {
    const { reader, scanner } = this;
    if (scanner.peek() !== QUOTE) {
      reader.mismatch(describeField(tag));
      return undefined;
    }
    const at = scanner.pos;
    const name = scanner.string();
    if (variants.has(name)) return name;
    if (isEvent && reader.keepsUnknownEvent) {
      reader.unknownEvent = { type: name, from: -1, to: -1 };
    } else {
      const code = isEvent ? "unknown_event_type" : "unknown_variant";
      reader.report({ code, at, expected: describeField(tag), name, candidates: variants.keys() });
    }
    return undefined;
  }

  /** The content may stand before the tag: then it is passed over at first, and read when the tag is known. */
  private adjacentlyTagged(plan: AdjacentPlan): unknown {
    const { reader, scanner } = this;
    const { contentKey, contents, isEvent } = plan;
    const start = scanner.pos;
    let name: string | undefined;
    let hasTag = false;
    let content: unknown;
    let contentAt = -1;
    let strangers: string[] | undefined;
    if (scanner.openObject()) {
      do {
        const at = scanner.pos;
        const key = scanner.key();
        if (key === plan.tag.key) {
          if (hasTag) reader.report({ code: "duplicate_key", at, key });
          hasTag = true;
          name = this.tag(plan.tag, contents, isEvent);
        } else if (key === contentKey) {
          if (contentAt !== -1) reader.report({ code: "duplicate_key", at, key });
          scanner.peek();
          contentAt = scanner.pos;
          if (name === undefined) scanner.skip();
          else content = reader.field(contents.get(name) as Field);
        } else {
          strangers ??= [];
          if (strangers.length < STRANGERS_KEPT) strangers.push(key);
          scanner.skip();
        }
      } while (scanner.nextMember());
    }
    if (isEvent && reader.unknownEvent !== undefined) {
      reader.unknownEvent.from = start;
      reader.unknownEvent.to = scanner.pos;
    }
    if (!hasTag) return reader.missing(plan.tag, start, strangers);
    if (name === undefined) return BROKEN;
    const field = contents.get(name) as Field;
    if (contentAt === -1) content = reader.missing(field, start, strangers);
    else if (content === undefined) content = this.readAgain(field, contentAt);
    return { [plan.tag.key]: name, [contentKey]: content };
  }

  /** Reads a content that was passed over because its tag had not been met. */
  private readAgain(field: Field, at: number): unknown {
    const { reader, scanner } = this;
    const end = scanner.pos;
    scanner.pos = at;
    scanner.depth++;
    const value = reader.field(field);
    scanner.depth--;
    scanner.pos = end;
    return value;
  }
}

/** What stands behind a key, if that is a name without escapes. */
const NAME = /\s*:\s*"([^"\\]*)"/y;

/** The first key that could be the tag, by its name and the name behind it. */
function findTag(text: string, from: number, { quotedTag, variants }: InternalPlan | AdjacentPlan): Guess {
  let at = text.indexOf(quotedTag, from);
  for (; at !== -1; at = text.indexOf(quotedTag, at + 1)) {
    NAME.lastIndex = at + quotedTag.length;
    const name = NAME.exec(text)?.[1];
    const variant = name === undefined ? undefined : variants.get(name);
    if (variant !== undefined) return { at, variant };
  }
  return { at: Infinity, variant: undefined };
}
