import { fileURLToPath } from "node:url";
import { writeFolder } from "./json-schema/folder.js";
import { renderSchemasOut } from "./schemas-out.js";

const folder = fileURLToPath(new URL("../schemas-out", import.meta.url));
const files = renderSchemasOut();
const { missing, stale, orphaned } = writeFolder(folder, files);
console.log(
  `schemas-out: ${files.size} files, ${missing.length} new, ${stale.length} rewritten, ${orphaned.length} removed`,
);
