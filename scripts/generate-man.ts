import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json" with { type: "json" };
import { renderManPage } from "./man/page.js";

const path = fileURLToPath(new URL(`../${packageJson.man}`, import.meta.url));
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, renderManPage());
