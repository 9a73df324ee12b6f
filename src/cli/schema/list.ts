import type { Terminal } from "../output/terminal.js";
import { describeArtifact, type ArtifactFile } from "./artifacts.js";

/** The files below what they are about, in columns. */
export async function listAsText(
  files: readonly ArtifactFile[],
  paint: Terminal["paint"],
): Promise<string[]> {
  const draftWidth = Math.max(...files.map(({ draft }) => draft?.length ?? 0));
  const viewWidth = Math.max(...files.map(({ view }) => view?.length ?? 0));
  const lines: string[] = [];
  for (const [name, group] of groupByName(files)) {
    const [first] = group as [ArtifactFile];
    const sentences = (await describeArtifact(first)).split(/(?<=\.) /);
    // An event's file first says that it is an envelope, as all of them are.
    const about = (first.path.includes("/events/") ? sentences.at(-1) : sentences[0]) as string;
    lines.push(`${paint("bold", name)}: ${about}`);
    for (const { draft, view, path } of group) {
      lines.push(`  ${(draft ?? "-").padEnd(draftWidth)}  ${(view ?? "-").padEnd(viewWidth)}  ${path}`);
    }
  }
  return lines;
}

/** The same as data. */
export async function listAsJson(files: readonly ArtifactFile[]): Promise<string> {
  const entries = files.map(async (file) => ({
    name: file.name,
    title: file.title,
    description: await describeArtifact(file),
    draft: file.draft,
    view: file.view,
    file: file.path,
  }));
  return JSON.stringify(await Promise.all(entries), null, 2);
}

function groupByName(files: readonly ArtifactFile[]): Map<string, ArtifactFile[]> {
  const groups = new Map<string, ArtifactFile[]>();
  for (const file of files) groups.set(file.name, [...(groups.get(file.name) ?? []), file]);
  return groups;
}
