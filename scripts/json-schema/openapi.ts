import { CONTRACT_VERSION } from "../../src/contract-version.js";
import * as queries from "../../src/schemas/query.js";
import type { Artifact } from "./artifact.js";
import { closure } from "./closure.js";
import { convert } from "./convert.js";
import { OPENAPI } from "./dialect.js";
import { envelope } from "./envelopes.js";
import { exportedTypes } from "./names.js";
import { typeNamed, type Schema } from "./schema.js";

const TITLE = "Experience ledger";

/**
 * The types as OpenAPI components, for services to refer to; the contract itself has no paths.
 * A service prints events and reads queries: each is as it has to be there.
 */
export function openapiFile(): Artifact {
  const [printed, read] = [convert("writer"), convert("reader")];
  const queryNames = [...exportedTypes(queries).keys()];
  const types = new Map([...printed, ...queryNames.map((name) => [name, typeNamed(name, read)] as const)]);
  const roots = [envelope(types).title, ...queryNames];
  const references = roots.map((root): Schema => ({ $ref: OPENAPI.refs + root }));
  const document = {
    openapi: "3.1.0",
    info: {
      title: TITLE,
      version: CONTRACT_VERSION,
      description:
        "Components for services that take or return events of the experience ledger. " +
        "The envelope and the events are as a writer prints them: every key is there. " +
        "The queries are as a reader takes them: a key that may be null may be missing.",
      license: { name: "MIT", identifier: "MIT" },
    },
    components: { schemas: closure(references, OPENAPI, types) },
  };
  return {
    path: "openapi/ledger.openapi.json",
    $id: null,
    title: TITLE,
    draft: "openapi-3.1",
    view: null,
    document,
  };
}
