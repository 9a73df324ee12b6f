import { getSystemErrorMap } from "node:util";

/** An input that can't be read, or not to its end. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** A result that can't be written where the user wants it. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** An output that would cost the user something. */
export class RefusedOutputError extends Error {
  override readonly name = "RefusedOutputError";
}

/** What went wrong with a file, in words. */
export function describeSystemError(cause: unknown): string {
  const { code, errno, message } = cause as NodeJS.ErrnoException;
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return known === undefined ? message : `${known} (${code})`;
}
