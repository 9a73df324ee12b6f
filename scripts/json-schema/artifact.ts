import type { View } from "./schema.js";

/** What the index says of a generated file. */
export interface Listing {
  /** Relative to `schemas-out/`. */
  path: string;
  /** Null where the format has no `$id`. */
  $id: string | null;
  title: string;
  /** Null where the file is no schema. */
  draft: "2020-12" | "draft-07" | "openapi-3.1" | "asyncapi-3.0" | null;
  /** Null where the file has nothing to do with reading or writing, or has both. */
  view: View | null;
}

/** A generated JSON document. */
export interface Artifact extends Listing {
  document: unknown;
}

/** A generated file as it is written. */
export interface RenderedFile extends Listing {
  text: string;
}
