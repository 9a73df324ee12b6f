import { fileURLToPath } from "node:url";
import { renderConformance } from "./conformance/render.js";
import { writeFolder } from "./json-schema/folder.js";
import { renderArtifacts } from "./json-schema/render.js";

const folder = fileURLToPath(new URL("../schemas-out", import.meta.url));
const artifacts = new Map([...renderArtifacts(), ...renderConformance()]);
const { missing, stale, orphaned } = writeFolder(folder, artifacts);
console.log(
  `schemas-out: ${artifacts.size} files, ${missing.length} new, ${stale.length} rewritten, ${orphaned.length} removed`,
);
