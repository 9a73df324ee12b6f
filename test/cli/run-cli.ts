import { spawn } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ROOT } from "../support/npm.js";

export const CLI = join(ROOT, "dist/cli/main.cjs");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Options {
  stdin?: string | Iterable<Uint8Array>;
  env?: Record<string, string>;
  /** For Node itself, before the program. */
  nodeArgs?: readonly string[];
}

/** Runs the built command line in a process of its own, in the package's folder. */
export async function runCli(args: readonly string[], options: Options = {}): Promise<Run> {
  const { stdin = [], env = {}, nodeArgs = [] } = options;
  const child = spawn(process.execPath, [...nodeArgs, CLI, ...args], {
    cwd: ROOT,
    env: { ...withoutColourSettings(process.env), ...env },
  });
  const run: Run = { code: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (run.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (run.stderr += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const source = Readable.from(typeof stdin === "string" ? [Buffer.from(stdin)] : stdin, {
    objectMode: false,
  });
  // A program that refuses its command line does not read to the end.
  await pipeline(source, child.stdin).catch(() => {});
  run.code = await ended;
  return run;
}

function withoutColourSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_DISABLE_COLORS: undefined };
}

export interface Finding {
  line: number;
  column: number;
  pointer: string;
  code: string;
  message: string;
  byte: number;
}

const FINDING = /^(.*):(\d+):(\d+): (\S*): ([a-z0-9_]+): (.*) \[byte (\d+)\]$/;

/** The findings that a run printed about a file, taken apart. */
export function findingsOf({ stdout }: Run, file: string): Finding[] {
  return stdout.split("\n").flatMap((text) => {
    const [, name, line, column, pointer, code, message, byte] = FINDING.exec(text) ?? [];
    if (name !== file) return [];
    return {
      line: Number(line),
      column: Number(column),
      pointer: pointer === "(document)" ? "" : String(pointer),
      code: String(code),
      message: String(message),
      byte: Number(byte),
    };
  });
}

/** The rows of counts that a run printed, by name. */
export function countsOf({ stdout }: Run): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, name, count] of stdout.matchAll(/^ {2}(\S+) +(\d+)\b/gm))
    counts[String(name)] = Number(count);
  return counts;
}

/** The last line that a run printed. */
export function totalsOf({ stdout }: Run): string | undefined {
  return stdout.trimEnd().split("\n").at(-1);
}
