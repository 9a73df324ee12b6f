import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folders of the packages that a bundler took files from, by the paths of its inputs. */
export function bundledPackages(inputs: Iterable<string>): string[] {
  const folders = Array.from(inputs, (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort();
}

/**
 * What the licences of bundled packages ask for: their texts, one after the other.
 *
 * @throws Error when a package has none
 */
export function renderLicences(folders: readonly string[]): string {
  const sections = folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`the bundled package ${name} has no licence text`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return `The command line contains these packages.\n\n${sections.join(`\n${"-".repeat(72)}\n\n`)}`;
}

interface PackageJson {
  name: string;
  version: string;
}
