import { flag, option, struct, text } from "./primitives.js";

export const ContractResultSnapshotSchema = struct(
  "Verdict of one contract, as the ledger keeps it.",
  () => ({
    name: text("Name of the contract that was checked."),
    passed: flag("True when the contract holds."),
    failure_reason: option(
      "Why the contract does not hold; null when it does or no reason is given.",
      text(),
    ),
  }),
);
