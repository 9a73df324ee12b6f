import { styleText } from "node:util";
import { showsColours } from "./colours.js";
import { printable } from "./printable.js";

// One at a time: Node 20 colours even a file when it is given a list.
type Format = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

/** Where a command's results and complaints go. */
export interface Terminal {
  /** Prints a text of the result as it is, and waits while its reader is behind. */
  write(text: string): Promise<void>;
  /** Prints one line of the result, and waits while its reader is behind. */
  print(line: string): Promise<void>;
  /** Prints one line beside the result, whatever is in it. */
  complain(line: string): void;
  /** Shows a line that stays until something else is shown, on a terminal only; undefined takes it away. */
  status(line: string | undefined): void;
  /** Colours a text of the result, where colours are shown. */
  paint(format: Format, text: string): string;
  /** How many characters a line of the result holds; undefined where it does not go to a terminal. */
  readonly columns: number | undefined;
}

/** What a text for people depends on: whether it is coloured, and how wide it may be. */
export type TextStyle = Pick<Terminal, "paint" | "columns">;

const BATCH_LENGTH = 1 << 16;

/** The terminal of this process. Colours follow `NO_COLOR`, `FORCE_COLOR` and whether it is one. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let isColoured: boolean | undefined;
  let batch = "";
  let isDue = false;
  let hasStatus = false;

  // A million findings are a million lines: written one by one they would take longer than finding them.
  async function write(text: string): Promise<void> {
    batch += text;
    if (batch.length >= BATCH_LENGTH) await flush();
    else if (!isDue) {
      isDue = true;
      setImmediate(() => {
        isDue = false;
        // What goes wrong is told to the listeners of the stream.
        flush().catch(() => {});
      });
    }
  }

  async function flush(): Promise<void> {
    const text = batch;
    batch = "";
    if (text !== "") status(undefined);
    if (text !== "" && !stdout.write(text)) await isTaken(stdout);
  }

  function status(line: string | undefined): void {
    if (!stderr.isTTY || (line === undefined && !hasStatus)) return;
    hasStatus = line !== undefined;
    stderr.write(`\r${(line ?? "").slice(0, stderr.columns - 1)}${CLEAR_LINE}`);
  }

  return {
    write,
    status,
    print: (line) => write(`${line}\n`),
    complain(line) {
      // In a terminal both are seen, so that their order counts.
      flush().catch(() => {});
      status(undefined);
      stderr.write(`experience-contract: ${printable(line, COMPLAINT_LENGTH)}\n`);
    },
    paint(format, text) {
      isColoured ??= showsColours(stdout, process.env);
      return isColoured ? styleText(format, text, { validateStream: false }) : text;
    },
    get columns() {
      return stdout.isTTY ? stdout.columns : undefined;
    },
  };
}

/** Room for the longest name of a file, and for what is said of it. */
const COMPLAINT_LENGTH = 1 << 14;

const CLEAR_LINE = "\u001b[K";

const TAKEN = ["drain", "error", "close"] as const;

/** Waits until a stream takes more, or never will; what went wrong is told to its other listeners. */
function isTaken(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of TAKEN) stream.off(event, done);
      resolve();
    };
    for (const event of TAKEN) stream.on(event, done);
  });
}
