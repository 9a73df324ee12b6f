import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json" with { type: "json" };
import { renderManPage } from "./man/page.js";

const path = fileURLToPath(new URL(`../${packageJson.man}`, import.meta.url));
mkdirSync(new URL(".", `file://${path}`), { recursive: true });
writeFileSync(path, renderManPage());
