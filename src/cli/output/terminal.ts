import { once } from "node:events";
import { styleText } from "node:util";

// One at a time: Node 20 colours even a file when it is given a list.
type Format = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

/** Where a command's results and complaints go. */
export interface Terminal {
  /** Prints one line of the result, and waits while its reader is behind. */
  print(line: string): Promise<void>;
  /** Prints one line beside the result. */
  complain(line: string): void;
  /** Colours a text of the result, where colours are shown. */
  paint(format: Format, text: string): string;
}

/** The terminal of this process. Colours follow `NO_COLOR`, `FORCE_COLOR` and whether it is one. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    async print(line) {
      if (!stdout.write(`${line}\n`)) await once(stdout, "drain");
    },
    complain(line) {
      stderr.write(`experience-contract: ${line}\n`);
    },
    paint: (format, text) => styleText(format, text, { stream: stdout }),
  };
}
