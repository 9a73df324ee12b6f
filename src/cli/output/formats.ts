/** All output formats, the default one first. */
export const FORMATS = ["text", "json", "ndjson", "github", "sarif", "junit"] as const;

/** The name of an output format. */
export type Format = (typeof FORMATS)[number];
