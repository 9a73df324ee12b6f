import { createHash } from "node:crypto";
import type { Finding } from "../../finding.js";
import { MAX_TEXT_LENGTH, wellFormed } from "../json/text.js";
import { artifactUri } from "./artifact-uri.js";
import { messageOf } from "./message.js";
import { ruleIndexOf } from "./rules.js";

/** A finding as a SARIF result. */
export function resultOf(finding: Finding, folder: string) {
  const { file, line, column, offset, level, code, pointer, message, event_id, event_type } = finding;
  return {
    ruleId: code,
    ruleIndex: ruleIndexOf(code),
    level,
    message: messageOf(message),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(file, folder) },
          // A point, in both ways of counting: they must be of the same range (3.30.1).
          region: {
            startLine: line,
            startColumn: column,
            endColumn: column,
            byteOffset: offset,
            byteLength: 0,
          },
        },
        ...(pointer === "" ? {} : { logicalLocations: [logicalLocationOf(pointer)] }),
      },
    ],
    partialFingerprints: { "experienceEventFinding/v1": fingerprintOf(finding) },
    properties: {
      event_id: event_id === null ? null : wellFormed(event_id),
      event_type: event_type === null ? null : wellFormed(event_type),
    },
  };
}

function logicalLocationOf(pointer: string) {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  return { name: wellFormed(name), fullyQualifiedName: wellFormed(pointer), kind: "value" };
}

/**
 * The same for the same fault of the same event in every run, wherever the event
 * stands; an event without an id is known by its line, since a ledger only grows.
 */
function fingerprintOf({ code, event_id, line, pointer, received }: Finding): string {
  const parts = [code, event_id ?? line, pointer, received ?? null];
  const text = JSON.stringify(
    parts.map((part) => (typeof part === "string" ? part.slice(0, MAX_TEXT_LENGTH) : part)),
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
