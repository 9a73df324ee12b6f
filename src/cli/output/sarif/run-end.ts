import { CONTRACT_VERSION } from "../../../contract-version.js";
import type { FileOutcome, Outcome } from "../../outcome.js";
import { exitCodeOf } from "../../outcome-code.js";
import { reportSummary } from "../json/report.js";
import type { Quota } from "../quota.js";
import { describeTruncated } from "../truncated.js";
import { artifactUri } from "./artifact-uri.js";
import { messageOf } from "./message.js";

/** The members of a run that are known when everything has been read. */
export function runEndOf(outcome: Outcome, quota: Quota, folder: string) {
  // A file that is named twice is one artifact.
  const uris = new Set(outcome.files.map(({ file }) => artifactUri(file, folder)));
  return {
    invocations: [invocationOf(outcome, quota, folder)],
    artifacts: Array.from(uris, (uri) => ({
      location: { uri },
      encoding: "UTF-8",
      roles: ["analysisTarget"],
    })),
    properties: { contract: CONTRACT_VERSION, summary: reportSummary(outcome, quota) },
  };
}

function invocationOf(outcome: Outcome, quota: Quota, folder: string) {
  const { files, tally, interrupted } = outcome;
  const failed = files.filter(({ failure }) => failure !== undefined);
  const unlisted = quota.describe();
  const truncated = describeTruncated(tally);
  const notifications = [
    ...failed.map((file) => failureOf(file, folder)),
    ...(unlisted === undefined ? [] : [{ level: "note", message: messageOf(unlisted) }]),
    ...(truncated === undefined ? [] : [{ level: "warning", message: messageOf(truncated) }]),
    ...(interrupted ? [{ level: "error", message: messageOf("Interrupted before all was read.") }] : []),
  ];
  return {
    executionSuccessful: failed.length === 0 && !interrupted,
    exitCode: exitCodeOf(outcome),
    toolExecutionNotifications: notifications,
  };
}

function failureOf({ file, failure }: FileOutcome, folder: string) {
  return {
    level: "error",
    message: messageOf(`Not read to the end: ${failure ?? ""}`),
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file, folder) } } }],
  };
}
