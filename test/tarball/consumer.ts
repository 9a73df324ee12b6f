import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { npm } from "../support/npm.js";

/** A program's folder, with the packed package and Zod installed as a user would. */
export function makeConsumer(name: string, packages: readonly string[] = []): string {
  const folder = mkdtempSync(join(inject("scratch"), `${name}-`));
  writeFileSync(join(folder, "package.json"), `{"name":"${name}","private":true,"type":"module"}\n`);
  const zod = `zod@${packageJson.devDependencies.zod}`;
  npm(["install", "--no-audit", "--no-fund", inject("tarball"), zod, ...packages], folder);
  return folder;
}
