import type { ArtifactFile } from "./artifacts.js";

/** Drafts of JSON Schema as users call them, the one that is taken without being asked for first. */
export const DRAFTS = ["2020-12", "07"] as const;
export const VIEWS = ["reader", "writer"] as const;

/** Which files are wanted; what is not given does not matter. */
export interface Selection {
  readonly draft?: (typeof DRAFTS)[number];
  readonly view?: (typeof VIEWS)[number];
}

/** Files that are asked for and don't exist. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/**
 * The files that a draft and a view leave. They choose among the files that have
 * drafts and views: an OpenAPI document is not left out for want of a draft.
 */
export function select(files: readonly ArtifactFile[], selection: Selection): ArtifactFile[] {
  const drafts = DRAFTS.map(fullDraft);
  return files.filter(
    (file) => (!drafts.includes(file.draft ?? "") || isOfDraft(file, selection)) && isOfView(file, selection),
  );
}

/**
 * The files of these names that a draft and a view leave; of all names, if none is given.
 *
 * @throws SelectionError when nothing is left of a name
 */
export function selectNamed(
  files: readonly ArtifactFile[],
  names: readonly string[],
  selection: Selection,
): ArtifactFile[] {
  const left = select(files, selection);
  const lost = names.find((name) => !left.some((file) => file.name === name));
  if (lost !== undefined) throw nothingOf(files, lost, selection);
  return names.length === 0 ? left : left.filter(({ name }) => names.includes(name));
}

/**
 * The one file of a name: where there are several, the newest draft and the reader's
 * view, unless others are asked for.
 *
 * @throws SelectionError when there is none
 */
export function selectOne(files: readonly ArtifactFile[], name: string, selection: Selection): ArtifactFile {
  const wanted = files.find(
    (file) => file.name === name && isOfDraft(file, selection) && isOfView(file, selection),
  );
  if (wanted === undefined) throw nothingOf(files, name, selection);
  return wanted;
}

function nothingOf(files: readonly ArtifactFile[], name: string, { draft, view }: Selection): SelectionError {
  const named = files.filter((file) => file.name === name);
  const asked = [draft && `in draft ${draft}`, view && `for a ${view}`].filter(Boolean).join(" ");
  const there = named.map((file) => `${file.draft ?? file.path}${file.view === null ? "" : ` ${file.view}`}`);
  return new SelectionError(`There is no ${name} ${asked}; there is ${there.join(", ")}.`);
}

function isOfDraft(file: ArtifactFile, { draft }: Selection): boolean {
  return draft === undefined || file.draft === fullDraft(draft);
}

/** A file with no view of its own serves both. */
function isOfView(file: ArtifactFile, { view }: Selection): boolean {
  return view === undefined || file.view === null || file.view === view;
}

// In files and their index the number alone could be mistaken.
function fullDraft(draft: string): string {
  return draft === "07" ? "draft-07" : draft;
}
