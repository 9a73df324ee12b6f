import { readFileSync, writeFileSync } from "node:fs";
import { PAGES, renderPage } from "./readme.js";

for (const page of PAGES) {
  const path = new URL(`../${page}`, import.meta.url);
  writeFileSync(path, renderPage(page, readFileSync(path, "utf8")));
}
