import { describeValue } from "../parse/received.js";

/**
 * Refuses what is not even the outline of an envelope, such as the text of one: nothing
 * would be suspicious about it.
 *
 * @throws TypeError for what has no event
 */
export function refuseOthers(envelope: unknown): void {
  if (isObject(envelope) && "event" in envelope && isObject(envelope.event)) return;
  const received = isObject(envelope) ? "an object whose event is none, or missing" : describeValue(envelope);
  throw new TypeError(`Expected an envelope, as reading gives or takes it; got ${received}.`);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
