import { createHash, type Hash } from "node:crypto";
import type { InputWatcher } from "../work/process-inputs.js";

/** The SHA-256 of each input. Inputs are read ahead of being handled, so there may be several under way. */
export class InputHashes implements InputWatcher {
  private readonly hashes: Hash[] = [];

  begin(): void {
    this.hashes.push(createHash("sha256"));
  }

  update(chunk: Uint8Array): void {
    this.hashes.at(-1)?.update(chunk);
  }

  /** The digest of the input whose handling ends; undefined unless it was read to its end. */
  end(isWhole: boolean): string | undefined {
    const hash = this.hashes.shift();
    return isWhole ? hash?.digest("hex") : undefined;
  }
}
