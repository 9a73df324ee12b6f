/** What to do about events whose type this version doesn't know. */
export const UNKNOWN_EVENT_POLICIES = ["allow", "warn", "error"] as const;
export type UnknownEventPolicy = (typeof UNKNOWN_EVENT_POLICIES)[number];
