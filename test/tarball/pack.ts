import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { npm, ROOT } from "../support/npm.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed package. */
    tarball: string;
    /** A folder that goes when the tests have ended. */
    scratch: string;
  }
}

/** Packs the package once for all tests. */
export default function setup(project: TestProject): () => void {
  const scratch = mkdtempSync(join(tmpdir(), "experience-contract-"));
  npm(["pack", "--pack-destination", scratch], ROOT);
  const [file] = readdirSync(scratch);
  project.provide("tarball", join(scratch, file as string));
  project.provide("scratch", scratch);
  return () => rmSync(scratch, { recursive: true });
}
