import type { FilterFlags } from "../options.js";
import type { Format } from "../output/formats.js";
import type { ShownReadingFlags } from "../reading-flags.js";
import type { LintLevels } from "./lint-document.js";
import type { UnknownEventPolicy } from "./unknown-event-policy.js";

/** What the options of `validate` become. */
export interface ValidateFlags extends FilterFlags, ShownReadingFlags {
  format: Format;
  maxErrors: number;
  unknown: UnknownEventPolicy;
  lint: boolean;
  lintLevel?: Partial<LintLevels>;
  lintMemory: number;
  validOut?: string;
  invalidOut?: string;
  summary?: string;
  force: boolean;
}
