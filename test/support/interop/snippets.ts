import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { SCHEMAS_OUT } from "../schema-files.js";
import { CACHE, folderOf, ROOT, run } from "./command.js";

/** A ledger line whose seed needs all 64 bits. */
const LINE =
  '{"event_id":"evt-1","occurred_at":"2026-03-02T09:00:00Z","tenant_id":null,"correlation_id":"run-1","event":{"type":"PolicySnapshotCaptured","data":{"policy_id":"kernel-policy","policy":{"type":"Kernel","policy":{"adapter_id":null,"recall_enabled":true,"recall_max_candidates":5,"recall_min_score":0.7,"seed":18446744073709551615,"requires_human":false,"required_truths":[]}},"snapshot_hash":"sha256:5e77","captured_by":"policy-service"}}}';

const BLOCK = /^```(\w+)(?: file=(\S+))?\n([^]*?)^```$/gm;

export const PAGES = ["python", "go", "rust", "java", "kotlin", "cpp", "typescript"];

/** Does what a page of `docs/` says, block by block: a named one is a file, `sh` is run. */
export function followPage(page: string): string {
  const folder = join(CACHE, "pages", page);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(SCHEMAS_OUT, join(folder, "schemas"));
  symlinkSync(ROOT, join(folder, "node_modules/converge-experience-contract"));
  symlinkSync(join(ROOT, "dist/cli/main.cjs"), join(folder, "node_modules/.bin/experience-contract"));
  writeFileSync(join(folder, "line.json"), LINE);
  // The versions that were tried, rather than the newest that a page's own file permits.
  copyFileSync(join(folderOf("rust-schemas"), "Cargo.lock"), join(folder, "Cargo.lock"));
  const blocks = [...readFileSync(join(ROOT, "docs", `${page}.md`), "utf8").matchAll(BLOCK)];
  return blocks.map(([, language = "", file, text = ""]) => follow(folder, language, file, text)).join("");
}

function follow(folder: string, language: string, file: string | undefined, text: string): string {
  if (file !== undefined) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return "";
  }
  if (language !== "sh") return "";
  const bins = [
    join(folder, "node_modules/.bin"),
    join(CACHE, "python/bin"),
    join(folderOf("node"), "node_modules/.bin"),
    join(ROOT, "node_modules/.bin"),
  ];
  // What was compiled for the same dependencies needn't be compiled again.
  const target = join(folderOf("rust-schemas"), "target");
  return run(
    "env",
    [
      `PATH=${[...bins, process.env.PATH].join(delimiter)}`,
      `CARGO_TARGET_DIR=${target}`,
      ...["bash", "-euc", text],
    ],
    folder,
  );
}
