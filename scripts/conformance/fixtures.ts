import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const VALID = new URL("../../test/fixtures/", import.meta.url);
const INVALID = new URL("../../test/fixtures-invalid/", import.meta.url);

export interface ValidFixture {
  folder: string;
  /** Without the ending. */
  name: string;
  text: string;
}

export interface InvalidFixture {
  name: string;
  type: string;
  why: string;
  bytes: Buffer;
}

export function validFixtures(): ValidFixture[] {
  return names(VALID).flatMap((folder) => {
    const directory = new URL(`${folder}/`, VALID);
    return names(directory).map((file) => ({
      folder,
      name: bare(file),
      text: readFileSync(new URL(file, directory), "utf8"),
    }));
  });
}

export function invalidFixtures(): InvalidFixture[] {
  const index = JSON.parse(readFileSync(new URL("index.json", INVALID), "utf8")) as {
    file: string;
    type: string;
    why: string;
  }[];
  return index.map(({ file, type, why }) => ({
    name: bare(file),
    type,
    why,
    bytes: readFileSync(new URL(file, INVALID)),
  }));
}

function names(folder: URL): string[] {
  return readdirSync(fileURLToPath(folder)).sort();
}

function bare(file: string): string {
  return file.replace(/\.json$/, "");
}
