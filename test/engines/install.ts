import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const CACHE = fileURLToPath(new URL("../../.cache/engines", import.meta.url));

/** Programs of this platform that npm has, and where they lie in their packages. */
const PROGRAMS = {
  bun: ["@oven/bun-linux-x64@1", "bin/bun"],
  deno: ["@deno/linux-x64-glibc@2", "deno"],
  workerd: ["@cloudflare/workerd-linux-64@1", "bin/workerd"],
} as const;

/** The path of a program that npm has, which is fetched if it isn't there yet. */
export function program(name: keyof typeof PROGRAMS): string {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(
      `Engines are fetched for Linux on x64 only, not for ${process.platform} on ${process.arch}`,
    );
  const [spec, path] = PROGRAMS[name];
  const folder = join(CACHE, name);
  const file = join(folder, "node_modules", spec.slice(0, spec.lastIndexOf("@")), path);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, spec];
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`npm could not install ${spec}:\n${stderr}`);
  return file;
}

/** Firefox, which no package brings: whoever wants this proof installs it. */
export function firefox(): string {
  const found = ["firefox-esr", "firefox"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (found === undefined)
    throw new Error("Missing: firefox-esr or firefox. Install one, then run this again.");
  return found;
}
