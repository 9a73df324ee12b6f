import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** What the worker says: that it goes on, what it found, or that it is done. */
export type Message =
  { kind: "alive" | "done"; documents: number; heap: number } | { kind: "found"; problem: string };

/** After so long without a sign, one document hangs the reader. */
const PATIENCE = 20_000;

/** How much more memory than after its first documents the worker may hold on to, in bytes. */
const GROWTH = 32 * 2 ** 20;
const SETTLED_AFTER = 3000;

const USAGE = "npm run fuzz -- [--seconds N] [--seed S]";

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seconds: { type: "string" }, seed: { type: "string" } } });
  const seconds = Number(values.seconds ?? 60);
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  if (!(seconds > 0) || !Number.isSafeInteger(seed)) throw new TypeError(USAGE);
  console.log(`fuzzing for ${seconds} s, seed ${seed}`);

  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const current = join(folder, "document");
  const problem = await watch(seconds, seed, current);
  if (problem !== undefined) {
    console.error(`${problem}\nseed ${seed}, type and document in base64:\n${reproducer(current)}`);
  }
  rmSync(folder, { recursive: true });
  return problem === undefined ? 0 : 1;
}

/** Runs the worker, in a process of its own so that it can be stopped inside a document. */
function watch(seconds: number, seed: number, current: string): Promise<string | undefined> {
  const program = fileURLToPath(new URL("./fuzz-worker.ts", import.meta.url));
  const worker = fork(program, [String(seconds), String(seed), current]);
  return new Promise((resolve) => {
    let settled: number | undefined;
    const end = (problem?: string): void => {
      clearTimeout(timer);
      worker.kill("SIGKILL");
      resolve(problem);
    };
    const hangs = (): void => end(`no sign of life for ${PATIENCE / 1000} s`);
    let timer = setTimeout(hangs, PATIENCE);
    worker.on("error", (error) => end(`the worker could not be run: ${error.message}`));
    worker.on("exit", (code, signal) => end(`the worker died (${code ?? signal})`));
    worker.on("message", (message: Message) => {
      clearTimeout(timer);
      timer = setTimeout(hangs, PATIENCE);
      if (message.kind === "found") {
        end(message.problem);
        return;
      }
      const { kind, documents, heap } = message;
      if (documents >= SETTLED_AFTER) settled ??= heap;
      const start = settled ?? heap;
      if (heap - start > GROWTH) {
        end(`memory grew from ${megabytes(start)} to ${megabytes(heap)}`);
      } else if (kind === "done") {
        console.log(
          `${documents} documents, nothing found; heap ${megabytes(start)}, at last ${megabytes(heap)}`,
        );
        end();
      }
    });
  });
}

/** The document that the worker was busy with. */
function reproducer(current: string): string {
  const written = readFileSync(current);
  const end = written.indexOf("\n");
  return `${written.subarray(0, end).toString()} ${written.subarray(end + 1).toString("base64")}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
