import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf, run } from "./command.js";

/** Runs an installation unless it was done before by the same lock file. */
export function installOnce(lock: string, target: string, install: () => void): void {
  const stamp = join(target, ".installed-by");
  const content = readFileSync(lock, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === content) return;
  rmSync(target, { recursive: true, force: true });
  install();
  writeFileSync(stamp, content);
}

/** Among them quicktype, which makes code for several languages. */
export function installNodeTools(): void {
  const folder = folderOf("node");
  installOnce(join(folder, "package-lock.json"), join(folder, "node_modules"), () => {
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  });
}
