import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of this package. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs npm in a folder, and throws what it said if it fails. */
export function npm(args: readonly string[], folder: string): string {
  return succeed("npm", args, folder);
}

/** Runs a program, and throws what it said if it fails. */
export function succeed(program: string, args: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1 << 28,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}\n${stderr}`, { cause: error });
}

export function build(): void {
  npm(["run", "--silent", "build"], ROOT);
}
