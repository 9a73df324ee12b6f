import type { Terminal } from "../output/terminal.js";

/** What a text can use of the place where it is shown. */
export interface Screen {
  readonly columns: number;
  /** Whether bars may be made of block characters; of ASCII if not. */
  readonly hasBlocks: boolean;
  /** False for a file or a pipe, whose reader can't ask for more. */
  readonly isTerminal: boolean;
  readonly paint: Terminal["paint"];
}

const DEFAULT_COLUMNS = 80;

export function screenOf({ columns, paint }: Terminal, env: NodeJS.ProcessEnv = process.env): Screen {
  return {
    columns: columns ?? DEFAULT_COLUMNS,
    hasBlocks: hasBlocks(env),
    isTerminal: columns !== undefined,
    paint,
  };
}

// The Linux console's own fonts lack most of the block characters.
const TERMS_WITHOUT_BLOCKS = ["dumb", "linux"];

function hasBlocks({ TERM = "", LC_ALL, LC_CTYPE, LANG, WT_SESSION }: NodeJS.ProcessEnv): boolean {
  if (TERMS_WITHOUT_BLOCKS.includes(TERM)) return false;
  // An empty variable counts as unset, as it does for the C library.
  return WT_SESSION !== undefined || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || "");
}
