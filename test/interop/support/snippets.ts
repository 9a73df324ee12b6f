import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { SCHEMAS_OUT } from "../../support/schema-files.js";
import { CACHE, folderOf, ROOT, run } from "./command.js";

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
  copyFileSync(join(ROOT, "docs/line.json"), join(folder, "line.json"));
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
