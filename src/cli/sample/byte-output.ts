import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";

const BATCH_BYTES = 1 << 16;
const LINE_END = Buffer.from("\n");

/** Writes lines of text, or of bytes that are no text, to the standard output, as fast as its reader reads. */
export class ByteOutput {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  /** @param signal aborted when nobody waits for more */
  constructor(private readonly signal: AbortSignal) {}

  async print(line: string | Uint8Array): Promise<void> {
    const bytes = typeof line === "string" ? Buffer.from(`${line}\n`) : Buffer.concat([line, LINE_END]);
    this.parts.push(bytes);
    this.length += bytes.length;
    if (this.length >= BATCH_BYTES) await this.flush();
  }

  async flush(): Promise<void> {
    const { stdout } = process;
    const isTaken = stdout.write(Buffer.concat(this.parts));
    this.parts.length = 0;
    this.length = 0;
    // A file takes everything at once; whoever interrupts the program has to be heard all the same.
    if (isTaken) await turn();
    // What goes wrong is told to the listeners of the stream.
    else await once(stdout, "drain", { signal: this.signal }).catch(() => {});
  }
}
