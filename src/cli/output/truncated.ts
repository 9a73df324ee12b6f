import { MAX_FINDINGS_PER_DOCUMENT } from "../finding.js";
import type { DocumentCounts } from "../outcome.js";
import { plural } from "./words.js";

/** What is not even counted, in words; undefined when all is. */
export function describeTruncated({ truncated }: Pick<DocumentCounts, "truncated">): string | undefined {
  if (truncated === 0) return undefined;
  const max = MAX_FINDINGS_PER_DOCUMENT.toLocaleString("en");
  const more = `${plural(truncated, "document")} ${truncated === 1 ? "has" : "have"} more`;
  return `Not counted: only the first ${max} findings of a document are counted, and ${more}.`;
}
