import type { ContractResult, ContractResultSnapshot } from "../types/index.js";

/** The verdict that a contract holds: passed, without a reason (contract §2). */
export function createPassedResult(name: string): ContractResult {
  return { name, passed: true, failure_reason: null };
}

/** The verdict that a contract does not hold, and why (contract §2). */
export function createFailedResult(name: string, reason: string): ContractResult {
  return { name, passed: false, failure_reason: reason };
}

/** The verdict as the ledger keeps it: the same three fields, unchanged (contract §2). */
export function snapshotContractResult(result: ContractResult): ContractResultSnapshot {
  return { name: result.name, passed: result.passed, failure_reason: result.failure_reason };
}
