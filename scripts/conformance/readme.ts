import { DEVIATIONS } from "./deviations.js";
import type { CorpusRecord } from "./record.js";
import { BLIND_SPOTS } from "./record.js";

/** What somebody needs who runs the corpus against an implementation of their own. */
export function corpusReadme(records: readonly CorpusRecord[], bytes: number): string {
  const valid = records.filter((record) => record.valid);
  const marked = records.filter(({ json_schema }) => json_schema !== null);
  const reasons = Object.entries(BLIND_SPOTS).map(([reason, text]) => {
    const { length } = marked.filter(({ json_schema }) => json_schema?.reason === reason);
    return `| \`${reason}\` | ${length} | ${text} |`;
  });
  const deviations = DEVIATIONS.flatMap(({ id, summary }) => {
    const { length } = records.filter((record) => record.deviations.includes(id));
    return length === 0 ? [] : [`| \`${id}\` | ${length} | ${summary} |`];
  });
  return `# Conformance corpus

Documents of the experience-event contract with the verdict a reader must give. Generated; any language can run it.

- \`documents.ndjson\`: ${records.length} records, one a line: ${valid.length} valid documents, ${records.length - valid.length} invalid ones, of every type
- \`bytes.ndjson\`: ${bytes} documents that are not UTF-8, in base64 (\`document_base64\`); a reader of bytes must refuse them
- \`corpus.schema.json\`: the form of a record of \`documents.ndjson\`, as JSON Schema

## How to run it

For each record, give \`document\`, which is JSON text inside a string, to your reader for \`type\`:

1. \`valid\` says whether it must be accepted.
2. An accepted document, written again, must equal \`canonical\`: integers digit by digit, floats by value, keys in any order. Byte for byte, if you write as the Rust implementation does; only the order of map keys is free.
3. For a refused one, \`code\` says what is wrong first and \`pointer\` where. How you say it is yours.

Types generated from a writer's schema read every \`canonical\`, and each \`document\` whose \`complete\` is true: it has all the keys that a writer prints.

## What JSON Schema can't see

A validator gives the verdict by the files named in \`schemas\`: \`ledger\` stands for \`ledger.reader.schema.json\`, \`events/…\` for \`events/….reader.schema.json\`, \`queries/…\` for \`queries/….schema.json\`, in either draft. Where \`json_schema\` is not null, only the drafts in its \`decided_by\` can:

| reason | records | why |
|---|---|---|
${reasons.join("\n")}

So validate by schema what a strict JSON parser has read, and read integers without rounding: a validator that holds numbers as doubles takes 2^64 for 2^64−1.

## What the Rust implementation does otherwise

Every record was given to converge-core itself. It gives the same verdict and the same canonical form, but where \`deviations\` is not empty:

| deviation | records | what |
|---|---|---|
${deviations.join("\n")}

An implementation that does as Rust does with these records is right, too.
`;
}
