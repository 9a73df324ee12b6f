import { fileURLToPath } from "node:url";
import { renderContractCode } from "./contract-code.js";
import { writeFolder } from "./json-schema/folder.js";

const folder = fileURLToPath(new URL("../src/parse/contract", import.meta.url));
writeFolder(folder, await renderContractCode());
