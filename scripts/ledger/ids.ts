import { createHash } from "node:crypto";

export function sha256(of: string): string {
  return `sha256:${createHash("sha256").update(of).digest("hex")}`;
}

/** What writers put where nothing is limited. */
export const NO_LIMIT = 2n ** 64n - 1n;
