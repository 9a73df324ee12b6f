import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";

const CRATE = fileURLToPath(new URL("rust", import.meta.url));
const PROGRAM = "target/release/judge";

/** What the Rust implementation makes of a document: what it writes, or why it refuses. */
export type Verdict = { accepted: true; written: string } | { accepted: false; reason: string };

export interface Question {
  /** The name of the type in the crate. */
  type: string;
  document: string | Uint8Array;
}

/** Builds the judge. Throws where that can't be done: without it nothing is proved. */
export function buildJudge(): void {
  execFileSync("cargo", ["build", "--release", "--locked", "--quiet"], { cwd: CRATE, stdio: "pipe" });
}

/** The names of the types the judge knows. */
export function judgedTypeNames(): string[] {
  return execFileSync(PROGRAM, ["types"], { cwd: CRATE, encoding: "utf8" }).trimEnd().split("\n");
}

/** A running judge, which is asked about many documents at a time. */
export class Judge {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting: { settle: (verdict: Verdict) => void; fail: (error: Error) => void }[] = [];
  private rest: Buffer[] = [];
  private stopped: Error | undefined;

  constructor() {
    this.process = spawn(PROGRAM, { cwd: CRATE });
    this.process.stdout.on("data", (chunk: Buffer) => this.take(chunk));
    const complaints: Buffer[] = [];
    this.process.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
    this.process.stdin.on("error", (error) => this.stop(error));
    this.process.on("error", (error) => this.stop(error));
    this.process.on("close", (code) =>
      this.stop(new Error(`the judge ended with code ${code}: ${Buffer.concat(complaints).toString()}`)),
    );
  }

  /** One verdict for each question, in order. */
  async ask(questions: readonly Question[]): Promise<Verdict[]> {
    if (this.stopped !== undefined) throw this.stopped;
    const verdicts = questions.map(
      () => new Promise<Verdict>((settle, fail) => this.waiting.push({ settle, fail })),
    );
    const frames = questions.flatMap(({ type, document }) => {
      const bytes = typeof document === "string" ? Buffer.from(document) : document;
      return [Buffer.from(`${type} ${bytes.length}\n`), bytes];
    });
    this.process.stdin.write(Buffer.concat(frames));
    return Promise.all(verdicts);
  }

  close(): void {
    this.process.stdin.end();
  }

  private take(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...this.rest, chunk.subarray(from, end)]).toString("utf8");
      this.rest = [];
      from = end + 1;
      this.waiting.shift()?.settle(verdictOf(line));
    }
    if (from < chunk.length) this.rest.push(chunk.subarray(from));
  }

  private stop(error: Error): void {
    this.stopped ??= error;
    for (const { fail } of this.waiting.splice(0)) fail(this.stopped);
  }
}

function verdictOf(line: string): Verdict {
  const text = line.slice(2);
  return line.startsWith("1\t") ? { accepted: true, written: text } : { accepted: false, reason: text };
}
