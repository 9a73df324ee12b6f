import * as z from "zod";
import { DRAFT_2020_12, express } from "../json-schema/dialect.js";
import { urn } from "../json-schema/identity.js";
import { normalise } from "../json-schema/normalise.js";
import { CorpusRecordSchema } from "./record.js";

/** The JSON Schema of one line of `documents.ndjson`. */
export const CORPUS_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: urn("2020-12", "conformance", "corpus"),
  title: "CorpusRecord",
  ...express(normalise(z.toJSONSchema(CorpusRecordSchema) as object, "writer"), DRAFT_2020_12, new Map()),
};
