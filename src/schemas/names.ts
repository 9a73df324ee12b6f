/*
 * Names that rules ask for too. They stand apart from their schemas, so that a page
 * that has such a rule loads no schema.
 */

export const RISK_TIERS = ["Low", "Medium", "High", "Critical"] as const;

export const DATA_CLASSIFICATIONS = ["Public", "Internal", "Confidential", "Restricted"] as const;

export const RECALL_USES = ["RuntimeAugmentation", "TrainingCandidateSelection"] as const;
