import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { AJV_STRICT } from "./validators.js";

const KEYWORDS_OF_2020_12 =
  "$schema $id $defs $ref title description type const enum minimum maximum exclusiveMinimum exclusiveMaximum items properties required propertyNames additionalProperties allOf oneOf default";
const KEYWORDS_OF_DRAFT_07 =
  "$schema $id definitions $ref title description type enum minimum items properties required propertyNames additionalProperties allOf oneOf default";

/** The two drafts, and what a file of each may hold. */
export const DRAFTS = [
  {
    draft: "2020-12" as const,
    $schema: "https://json-schema.org/draft/2020-12/schema",
    refs: "#/$defs/",
    keywords: new Set(KEYWORDS_OF_2020_12.split(" ")),
    ajv: () => new Ajv2020(AJV_STRICT),
  },
  {
    draft: "draft-07" as const,
    $schema: "http://json-schema.org/draft-07/schema#",
    refs: "#/definitions/",
    keywords: new Set(KEYWORDS_OF_DRAFT_07.split(" ")),
    ajv: () => new Ajv(AJV_STRICT),
  },
];
