import { statSync } from "node:fs";
import type { InputWatcher } from "../work/process-inputs.js";
import { STDIN } from "../reading/inputs.js";
import type { Terminal } from "./terminal.js";

const INTERVAL_MS = 200;
/** Who waits no longer than this need not be told. */
const QUIET_MS = 1000;

/** A line that tells how far the reading is. */
export class Progress implements InputWatcher {
  private readonly total: number | undefined;
  private readonly started = performance.now();
  private bytes = 0;
  private shownAt = this.started + QUIET_MS - INTERVAL_MS;

  constructor(
    files: readonly string[],
    private readonly terminal: Pick<Terminal, "status">,
  ) {
    this.total = sizeOf(files);
  }

  begin(): void {
    return;
  }

  update(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const now = performance.now();
    if (now - this.shownAt < INTERVAL_MS) return;
    this.shownAt = now;
    this.terminal.status(describeProgress(this.bytes, this.total, (now - this.started) / 1000));
  }
}

/** How far the reading is, how fast, and how long it will still take. */
export function describeProgress(bytes: number, total: number | undefined, seconds: number): string {
  const rate = `${megabytes(bytes / seconds)} MB/s`;
  if (total === undefined || bytes > total) return `${megabytes(bytes)} MB read, ${rate}`;
  const share = total === 0 ? 100 : Math.floor((100 * bytes) / total);
  const rest = Math.ceil(((total - bytes) / bytes) * seconds);
  return `${share} % of ${megabytes(total)} MB read, ${rate}, ${describeDuration(rest)} left`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

function describeDuration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Undefined where the size of an input can't be known before it has been read. */
function sizeOf(files: readonly string[]): number | undefined {
  let total = 0;
  for (const file of files) {
    const size = file === STDIN ? undefined : fileSize(file);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

function fileSize(file: string): number | undefined {
  try {
    const entry = statSync(file);
    return entry.isFile() ? entry.size : undefined;
  } catch {
    // Why it can't be read is told when it is read.
    return undefined;
  }
}
