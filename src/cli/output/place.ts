import type { Finding } from "../finding.js";
import { inputName, STDIN } from "../reading/inputs.js";
import { printable } from "./printable.js";

/** What an input without a name of its own is called. */
export const STANDARD_INPUT = inputName(STDIN);

const MAX_NAME_LENGTH = 100;

type EventNames = Pick<Finding, "event_id" | "event_type">;

/** The event of a finding, in words, as far as it is known. */
export function describeEvent({ event_id, event_type }: EventNames): string | undefined {
  if (event_id === null)
    return event_type === null ? undefined : `event of type ${printable(event_type, MAX_NAME_LENGTH)}`;
  const id = printable(event_id, MAX_NAME_LENGTH);
  return event_type === null ? `event ${id}` : `event ${id}, ${printable(event_type, MAX_NAME_LENGTH)}`;
}

/** The place inside the document. */
export function describePointer(pointer: string): string {
  return pointer === "" ? "(document)" : printable(pointer);
}
