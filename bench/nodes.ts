import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** The program of a Node line, such as 22: the running one, or else fetched from npm into a folder. */
export function nodeBinary(line: string, cache: string): string {
  if (process.versions.node.split(".")[0] === line) return process.execPath;
  const folder = join(cache, `node-${line}`);
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(folder, "node_modules", name, "bin/node");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, `${name}@${line}`];
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`npm could not install ${name}@${line}:\n${stderr}`);
  return binary;
}
