import { literalPattern, TEXT } from "./patterns.js";
import type { Plan } from "../plan.js";

/**
 * How much of a document a generated reader reads: everything; the tags of the
 * root's unions and its texts, as they are spelled; the tags alone; or nothing, so
 * that it only proves.
 */
export type ReadingDepth = "everything" | "surface" | "tags" | "nothing";

/** Engines refuse expressions a few times as long, and say so only when they first use them. */
const LONGEST_PATTERN = 1 << 15;

/** The expression that stands for a value that is not wanted. */
export const NO_VALUE = "null";

/** What the parts of some generated code have in common. */
export class SharedCode {
  private readonly constants: string[] = [];
  private readonly functions: string[] = [];
  private readonly names = new Map<Plan, Map<string, string>>();

  /** Adds a constant, given by its expression. Returns its name. */
  constant(expression: string): string {
    const name = `c${this.constants.length}`;
    this.constants.push(`const ${name} = ${expression};`);
    return name;
  }

  /** Adds a function, once for all that it is called by, and returns its name. */
  function(plan: Plan, use: string, emit: () => string): string {
    const uses = this.names.get(plan) ?? new Map<string, string>();
    this.names.set(plan, uses);
    let name = uses.get(use);
    if (name === undefined) {
      const code = emit();
      name = `f${this.functions.length}`;
      this.functions.push(`function ${name}${code}`);
      uses.set(use, name);
    }
    return name;
  }

  toString(): string {
    return [...this.constants, ...this.functions].join("\n");
  }
}

/**
 * The source of a generated reader. It is written as a row of segments: each is
 * one sticky regular expression that matches from where the last one ended, or
 * else the reader gives up.
 */
export class TextSource {
  depth: ReadingDepth;
  private readonly lines: string[] = [];
  /** What every text starts with that can be read. */
  prefix = "";
  private pattern = "";
  /** The current segment's text as long as it is nothing but text. */
  private literal: string | undefined = "";
  private captures = 0;
  /** Those of the captures that are texts. */
  private texts: number[] = [];
  private segments = 0;
  private variables = 0;

  /**
   * @param integer the pattern of integers: an exact one where they are not converted
   */
  constructor(
    depth: ReadingDepth,
    readonly integer: string,
    readonly shared: SharedCode,
  ) {
    this.depth = depth;
  }

  /** True where values are wanted, not just the proof that they are sound. */
  get reads(): boolean {
    return this.depth !== "nothing";
  }

  /** Does something at another depth of reading. */
  at<T>(depth: ReadingDepth, action: () => T): T {
    const outer = this.depth;
    this.depth = depth;
    const result = action();
    this.depth = outer;
    return result;
  }

  /** Adds to the pattern of the current segment. */
  match(pattern: string): void {
    if (this.segments === 0 && this.literal !== undefined) this.prefix = this.literal;
    this.pattern += pattern;
    this.literal = undefined;
  }

  matchLiteral(text: string): void {
    this.pattern += literalPattern(text);
    if (this.literal !== undefined) this.literal += text;
  }

  /** Adds a captured pattern. Returns the expression of what it captured. */
  capture(pattern: string): string {
    this.match(`(${pattern})`);
    this.captures++;
    return `m${this.segments}[${this.captures}]`;
  }

  /** Adds the inside of a string, captured where values are wanted. Returns the expression of the text. */
  text(): string {
    const value = this.value(TEXT);
    if (this.depth === "everything") this.texts.push(this.captures);
    return value;
  }

  /** Adds a pattern, captured where values are wanted. Returns the expression of the value's text. */
  value(pattern: string): string {
    if (this.reads) return this.capture(pattern);
    this.match(`(?:${pattern})`);
    return NO_VALUE;
  }

  /** Ends the current segment. */
  endSegment(): void {
    if (this.pattern === "") return;
    if (this.literal !== undefined) this.matchText(this.literal);
    else if (this.pattern.length > LONGEST_PATTERN) this.line("return undefined;");
    else this.matchPattern();
    this.pattern = "";
    this.literal = "";
    this.captures = 0;
    this.texts = [];
    this.segments++;
  }

  private matchPattern(): void {
    const segment = this.shared.constant(
      `new Segment(${spellPattern(this.pattern)}, ${JSON.stringify(this.texts)})`,
    );
    if (this.captures === 0) {
      this.line(`if (!${segment}.test(text, at)) return undefined;`);
    } else {
      const match = `m${this.segments}`;
      this.line(`const ${match} = ${segment}.exec(text, at);`);
      this.line(`if (${match} === null) return undefined;`);
    }
    this.line(`at = ${segment}.end;`);
  }

  private matchText(text: string): void {
    this.line(`if (!text.startsWith(${JSON.stringify(text)}, at)) return undefined;`);
    this.line(`at += ${text.length};`);
  }

  /**
   * Emits one use of a plan as a function of its own, and its call. Returns the
   * expression of what it returns. The engine compiles several small functions much
   * sooner than one of their length.
   */
  call(plan: Plan, use: string, emit: (source: TextSource) => string): string {
    const name = this.shared.function(plan, `${this.depth} ${use}`, () => {
      const source = new TextSource(this.depth, this.integer, this.shared);
      const value = emit(source);
      source.endSegment();
      return `(text, at) {\n${source.toString()}\nend.at = at;\nreturn ${value};\n}`;
    });
    return `${name}(text, at)`;
  }

  line(code: string): void {
    this.lines.push(code);
  }

  variable(): string {
    return `v${this.variables++}`;
  }

  toString(): string {
    return this.lines.join("\n");
  }
}

/** The expression of a pattern: what stands in it over and over goes by its name. */
function spellPattern(pattern: string): string {
  return pattern
    .split(TEXT)
    .map((part) => JSON.stringify(part))
    .join(" + TEXT + ");
}
