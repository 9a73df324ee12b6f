import type { View } from "./schema.js";

/** One generated file, and what the index says of it. */
export interface Artifact {
  /** Relative to `schemas-out/`. */
  path: string;
  /** Null where the format has no `$id`. */
  $id: string | null;
  title: string;
  draft: "2020-12" | "draft-07" | "openapi-3.1" | "asyncapi-3.0";
  view: View;
  document: unknown;
}
