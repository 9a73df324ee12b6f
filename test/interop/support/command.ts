import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** For what is downloaded or generated, and belongs in no commit. */
export const CACHE = fileURLToPath(new URL("../../../.cache/interop", import.meta.url));

/** The folder of a language's programs. */
export function folderOf(language: string): string {
  return fileURLToPath(new URL(`../${language}`, import.meta.url));
}

/** Runs a command and gives what it printed. Throws, with its complaint, when it fails. */
export function run(command: string, args: readonly string[], cwd = ROOT): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} failed:\n${stderr}\n${stdout.slice(-4000)}`);
  return stdout;
}

/** Throws, naming all that is missing: a language that wasn't asked proves nothing. */
export function requireToolchains(commands: readonly string[]): void {
  const missing = commands.filter((command) => !isThere(command));
  if (missing.length > 0)
    throw new Error(`Missing: ${missing.join(", ")}. Install them, then run this again.`);
}

function isThere(command: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${command}`], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
