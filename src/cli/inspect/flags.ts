import type { FilterFlags } from "../options.js";
import type { ShownReadingFlags } from "../reading-flags.js";

export const INSPECT_FORMATS = ["text", "json"] as const;

/** What the options of `inspect` become. */
export interface InspectFlags extends FilterFlags, ShownReadingFlags {
  format: (typeof INSPECT_FORMATS)[number];
  top: number;
  maxNames: number;
  html?: string;
  force: boolean;
  event?: string;
}
