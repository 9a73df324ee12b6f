/** How a command ended, as the shell sees it. */
export const EXIT_CODES = {
  clean: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  crash: 70,
  unwritable: 74,
  // What a shell reports for the signals of the last two.
  interrupted: 130,
  brokenPipe: 141,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** What each code tells a user, in order: for the help, the man page and the README. */
export const EXIT_CODE_MEANINGS: Readonly<Record<ExitCode, string>> = {
  [EXIT_CODES.clean]: "no errors",
  [EXIT_CODES.findings]: "errors were found, or no event of the id asked for",
  [EXIT_CODES.usage]: "the command line is wrong",
  [EXIT_CODES.unreadable]: "an input can't be read, or is cut off",
  [EXIT_CODES.crash]: "a fault of this program",
  [EXIT_CODES.unwritable]: "a result can't be written",
  [EXIT_CODES.interrupted]: "interrupted; what was found until then is shown, no file half-written",
  [EXIT_CODES.brokenPipe]: "nobody reads the output any more, as behind head",
};
