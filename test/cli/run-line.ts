import { spawnSync } from "node:child_process";
import { CLI } from "./run-cli.js";

/** Runs a line as a user types it into a shell, with this program under its own name. */
export function runLine(
  line: string,
  folder?: string,
): { code: number | null; stdout: string; stderr: string } {
  const script = `experience-contract() { "$NODE" "$CLI" "$@"; }\nset -o pipefail\n${line}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE: process.execPath, CLI, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return { code: status, stdout, stderr };
}
