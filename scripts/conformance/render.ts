import type { RenderedFile } from "../json-schema/artifact.js";
import { serialise } from "../json-schema/serialise.js";
import { CORPUS_SCHEMA } from "./corpus-schema.js";
import { bytesCorpus, corpus } from "./corpus.js";
import { corpusReadme } from "./readme.js";

/** Everything that belongs in `schemas-out/conformance/`. */
export function renderConformance(): RenderedFile[] {
  const records = corpus();
  const bytes = bytesCorpus();
  return [
    plain("README.md", "Conformance corpus", corpusReadme(records, bytes.length)),
    plain("bytes.ndjson", "Documents that are not UTF-8", ndjson(bytes)),
    plain("documents.ndjson", "Documents with the verdict on each", ndjson(records)),
    {
      path: "conformance/corpus.schema.json",
      $id: CORPUS_SCHEMA.$id,
      title: CORPUS_SCHEMA.title,
      draft: "2020-12",
      view: null,
      text: serialise(CORPUS_SCHEMA),
    },
  ];
}

/** A file that is no schema. */
function plain(name: string, title: string, text: string): RenderedFile {
  return { path: `conformance/${name}`, $id: null, title, draft: null, view: null, text };
}

function ndjson(records: readonly object[]): string {
  return records.map((record) => JSON.stringify(record) + "\n").join("");
}
