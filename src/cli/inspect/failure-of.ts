import type { InputError } from "../errors.js";
import { describeCut } from "../reading/describe-cut.js";

/**
 * Why there is less of an input than there should be; null where there isn't.
 *
 * @param isCut true where it ends inside a document, or an array of them
 */
export function failureOf(file: string, failure: InputError | undefined, isCut: boolean): string | null {
  if (failure !== undefined) return failure.message;
  return isCut ? `${describeCut(file)}; validate tells where` : null;
}
