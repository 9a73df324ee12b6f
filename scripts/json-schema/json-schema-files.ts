import * as queries from "../../src/schemas/query.js";
import type { Artifact } from "./artifact.js";
import { closure } from "./closure.js";
import { convert } from "./convert.js";
import { DRAFT_07, DRAFT_2020_12, express, type Dialect } from "./dialect.js";
import { envelope, envelopeOf, EVENTS } from "./envelopes.js";
import { urn } from "./identity.js";
import { exportedTypes, kebab } from "./names.js";
import { typeNamed, type Schema, type Types, type View } from "./schema.js";

const DRAFTS = [
  {
    draft: "2020-12",
    $schema: "https://json-schema.org/draft/2020-12/schema",
    definitions: "$defs",
    dialect: DRAFT_2020_12,
  },
  {
    draft: "draft-07",
    $schema: "http://json-schema.org/draft-07/schema#",
    definitions: "definitions",
    dialect: DRAFT_07,
  },
] as const satisfies readonly (Pick<Artifact, "draft"> & {
  $schema: string;
  definitions: "$defs" | "definitions";
  dialect: Dialect;
})[];

type Draft = (typeof DRAFTS)[number];

/** The plain JSON Schema files: per draft a bundle, a file an event and a file a query. */
export function jsonSchemaFiles(): Artifact[] {
  const views = (["reader", "writer"] as const).map((view) => ({ view, types: convert(view) }));
  const files = DRAFTS.map((draft) => [
    ...views.flatMap(({ view, types }) => ledgerFiles(draft, view, types)),
    ...views.flatMap(({ view, types }) => (view === "reader" ? queryFiles(draft, view, types) : [])),
  ]);
  return files.flat();
}

function ledgerFiles(draft: Draft, view: View, types: Types): Artifact[] {
  return [
    file(draft, view, types, `ledger.${view}`, envelope(types)),
    ...EVENTS.map((event) =>
      file(draft, view, types, `events/${kebab(event)}.${view}`, envelopeOf(event, types)),
    ),
  ];
}

function queryFiles(draft: Draft, view: View, types: Types): Artifact[] {
  return [...exportedTypes(queries).keys()].map((query) =>
    file(draft, view, types, `queries/${kebab(query)}`, typeNamed(query, types)),
  );
}

function file(draft: Draft, view: View, types: Types, name: string, root: Schema): Artifact {
  const $id = urn(draft.draft, ...name.split("/"));
  const body = express(root, draft.dialect, types);
  const definitions = closure([body], draft.dialect, types);
  const document: Schema = { $schema: draft.$schema, $id, ...body };
  if (Object.keys(definitions).length > 0) document[draft.definitions] = definitions;
  const path = `${draft.draft}/${name}.schema.json`;
  return { path, $id, title: root.title ?? "", draft: draft.draft, view, document };
}
