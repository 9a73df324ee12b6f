import type { InputError } from "../errors.js";

/**
 * Why there is less of an input than there should be; null where there isn't.
 *
 * @param isCut true where it ends inside a document, or an array of them
 */
export function failureOf(file: string, failure: InputError | undefined, isCut: boolean): string | null {
  if (failure !== undefined) return failure.message;
  return isCut
    ? `cannot read ${file} to its end: it is cut off inside a document or an array of them; validate tells where`
    : null;
}
