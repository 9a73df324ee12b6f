import type * as z from "zod";
import type { ContractResultSnapshotSchema } from "../schemas/contract-result-snapshot.js";

export type ContractResultSnapshot = z.output<typeof ContractResultSnapshotSchema>;
export type ContractResultSnapshotInput = z.input<typeof ContractResultSnapshotSchema>;
