import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a process took, from its start to its end. */
export interface ProcessCost {
  seconds: number;
  /** The most memory that was resident at any time. */
  peakMebibytes: number;
  exitCode: number | null;
}

const POLL_MS = 20;

/** Runs a program whose output nobody reads. Memory is known on Linux only. */
export function measureProcess(command: readonly string[]): Promise<ProcessCost> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { stdio: "ignore" });
    let peakMebibytes = NaN;
    const timer = setInterval(() => {
      peakMebibytes = peakOf(child.pid) ?? peakMebibytes;
    }, POLL_MS);
    child.on("error", reject);
    child.on("close", (exitCode) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - started) / 1000, peakMebibytes, exitCode });
    });
  });
}

/** The kernel keeps the highest value itself, so that looking now and then is enough. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}
