/** How a command ended, as the shell sees it. */
export const EXIT_CODES = {
  clean: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  /** A fault of this program. */
  crash: 70,
  unwritable: 74,
  /** The user stopped it; what a shell reports for the signal of that. */
  interrupted: 130,
  /** Nobody reads the output any more; what a shell reports for the signal of that. */
  brokenPipe: 141,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
