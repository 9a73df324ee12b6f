import { readFileSync, writeFileSync } from "node:fs";
import { renderReadme } from "./readme.js";

const path = new URL("../README.md", import.meta.url);
writeFileSync(path, renderReadme(readFileSync(path, "utf8")));
