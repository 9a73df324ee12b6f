import { readdirSync, readFileSync } from "node:fs";
import { EXPERIENCE_EVENT_KINDS } from "../../src/index.js";

const FOLDER = new URL("../fixtures/", import.meta.url);
const kinds = new Set(EXPERIENCE_EVENT_KINDS.map((kind) => kind.toLowerCase()));

/** Every envelope among the fixtures, as text. */
export const ENVELOPES: readonly { name: string; text: string }[] = readdirSync(FOLDER)
  .filter((folder) => kinds.has(folder.replaceAll("-", "")))
  .flatMap((folder) =>
    readdirSync(new URL(folder, FOLDER)).map((file) => {
      const name = `${folder}/${file}`;
      return { name, text: readFileSync(new URL(name, FOLDER), "utf8") };
    }),
  );
