import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Milliseconds for one pass over all documents. */
export interface SerdeTimes {
  fromText: number;
  fromBytes: number;
  write: number;
}

/** Builds the program that runs Rust's own types. Undefined where there is no cargo. */
export function buildJudge(folder: string): string | undefined {
  if (spawnSync("cargo", ["--version"]).status !== 0) return undefined;
  const { status, stderr } = spawnSync("cargo", ["build", "--release", "--locked", "--quiet"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`cargo build failed:\n${stderr}`);
  return join(folder, "target/release/judge");
}

/** How long Rust's serde takes for valid documents, by its own clock. */
export function timeSerde(judge: string, documents: readonly string[], rounds: number): SerdeTimes {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "documents.ndjson");
    // One line each: a line feed can only stand where any white space may.
    writeFileSync(file, documents.map((text) => text.replaceAll("\n", " ")).join("\n"));
    const args = ["bench", "ExperienceEventEnvelope", file, String(rounds)];
    const { status, stdout, stderr } = spawnSync(judge, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`judge failed: ${stderr}`);
    const times = JSON.parse(stdout) as Record<string, number>;
    const milliseconds = (key: string) => (times[key] as number) / 1e6;
    return {
      fromText: milliseconds("read_str_ns_median"),
      fromBytes: milliseconds("read_slice_ns_median"),
      write: milliseconds("write_ns_median"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many of some documents Rust's types read. */
export function countAccepted(judge: string, documents: readonly string[]): number {
  const frames = documents.map((text) => {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.from(`ExperienceEventEnvelope ${bytes.length}\n`), bytes]);
  });
  const { status, stdout, stderr } = spawnSync(judge, {
    input: Buffer.concat(frames),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`judge failed: ${stderr}`);
  return stdout.split("\n").filter((line) => line.startsWith("1\t")).length;
}
