/**
 * The time that a new envelope, lifecycle event or rollback record carries
 * until it is given one: the start of the Unix epoch (contract §2).
 */
export const PLACEHOLDER_TIMESTAMP = "1970-01-01T00:00:00Z";
