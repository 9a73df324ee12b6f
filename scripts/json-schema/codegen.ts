import type { Artifact } from "./artifact.js";
import { closure } from "./closure.js";
import { convert } from "./convert.js";
import { CODEGEN, variantsOf } from "./dialect.js";
import { envelope } from "./envelopes.js";
import { urn } from "./identity.js";
import type { Schema } from "./schema.js";

const TITLE = "LedgerTypes";

/**
 * The writer's types for generators without unions: each union of objects is left
 * open, and its variants are types like any other, to be chosen by the tag.
 */
export function codegenFile(): Artifact {
  const view = "writer";
  const types = convert(view);
  const roots = [envelope(types).title, ...[...types.values()].flatMap((type) => variantsOf(type, types))];
  const references = roots.map((root): Schema => ({ $ref: CODEGEN.refs + root }));
  const $id = urn("codegen", "ledger");
  const document = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id,
    title: TITLE,
    description:
      "What a writer prints, for generators that know no unions: read each open type by its tag, as the type named after it.",
    definitions: closure(references, CODEGEN, types),
  };
  return { path: "codegen/ledger.schema.json", $id, title: TITLE, draft: "draft-07", view, document };
}
