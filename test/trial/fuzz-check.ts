import { inspect } from "node:util";
import { ContractError, readEnvelope, readEnvelopeJson } from "../../src/index.js";
import { toBuffer, type Bytes } from "./bytes.js";
import type { Random } from "./random.js";
import { printOnAllRoads, readOnAllRoads, readStringOnAllRoads } from "./roads.js";
import type { JudgedType } from "./types.js";
import { isSameData, printValue } from "./values.js";

/** Does with a document all that the package offers. Returns what went wrong, if anything did. */
export function checkEverything(type: JudgedType, bytes: Bytes, random: Random): string | undefined {
  try {
    const { reading, disagreement } = readOnAllRoads(type, bytes);
    if (disagreement !== undefined) return disagreement;
    return (
      (reading.success ? rereads(type, reading.data) : undefined) ??
      readStringOnAllRoads(type, withHalfPair(bytes, random)) ??
      (type.name === "ExperienceEventEnvelope" ? readings(bytes, reading.success) : undefined)
    );
  } catch (error) {
    return `threw ${inspect(error)}`;
  }
}

/** What was read is read again as it is, from what we and what others print of it. */
function rereads(type: JudgedType, data: unknown): string | undefined {
  const printed = printOnAllRoads(type, data);
  const texts = printed === undefined ? [printValue(data)] : [printValue(data), printed];
  for (const text of texts) {
    const { reading, disagreement } = readOnAllRoads(type, Buffer.from(text).toString("latin1"));
    if (disagreement !== undefined) return `of ${text}: ${disagreement}`;
    if (!reading.success) return `refuses ${text}: ${reading.error.message}`;
    if (!isSameData(reading.data, data)) return `reads other data from ${text}`;
  }
  return undefined;
}

/** A text that only a JavaScript string can be: with half of a surrogate pair somewhere. */
function withHalfPair(bytes: Bytes, random: Random): string {
  const text = toBuffer(bytes).toString("utf8");
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(["\ud800", "\udfff", "\ud83d"]) + text.slice(at);
}

/** Reading that tells unknown events apart has to agree with reading that does not. */
function readings(bytes: Bytes, accepted: boolean): string | undefined {
  const fromText = readEnvelopeJson(toBuffer(bytes));
  if ((fromText.status === "known") !== accepted) return `readEnvelopeJson says ${fromText.status}`;
  if (fromText.status === "invalid")
    return fromText.error instanceof ContractError && fromText.error.issues.length > 0
      ? undefined
      : "an error without issues";
  const again = readEnvelope(fromText.envelope);
  if (again.status !== fromText.status)
    return `readEnvelope says ${again.status} of what readEnvelopeJson says ${fromText.status}`;
  return isSameData(again.envelope, fromText.envelope) ? undefined : "readEnvelope gives other data";
}
