import { join } from "node:path";
import { SCHEMAS_OUT } from "../../support/schema-files.js";
import type { Generated } from "./names.js";

/** Installs a language's tools by its lock file, runs its programs, and gives what they print. */
export interface Language {
  name: string;
  commands: readonly string[];
  run: () => string[];
  generated: Generated[];
}

/** What generators make types of that know unions. */
export const BUNDLE = join(SCHEMAS_OUT, "2020-12/ledger.writer.schema.json");

/** The same for those that don't. */
export const TYPES = join(SCHEMAS_OUT, "codegen/ledger.schema.json");
