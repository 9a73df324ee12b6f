import type { ArtifactFile } from "./artifacts.js";

export const DRAFTS = ["2020-12", "07"] as const;
export const VIEWS = ["reader", "writer"] as const;

/** Which files are wanted; whatever is not given does not matter. */
export interface Selection {
  readonly names?: readonly string[];
  readonly draft?: (typeof DRAFTS)[number] | undefined;
  readonly view?: (typeof VIEWS)[number] | undefined;
}

/** Files that are asked for and don't exist. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/**
 * The files of a selection, in the order of the index. A draft and a view choose among
 * the files of a name that have them; what has none is not left out for that.
 */
export function select(files: readonly ArtifactFile[], { names, draft, view }: Selection): ArtifactFile[] {
  return files.filter(
    (file) =>
      (names === undefined || names.includes(file.name)) &&
      (draft === undefined || !isDraft(file) || file.draft === fullDraft(draft)) &&
      (view === undefined || file.view === null || file.view === view),
  );
}

/**
 * The one file of a name that `show` prints: of several, the newest draft, and the
 * reader's view, unless the user asks for others.
 *
 * @throws SelectionError when there is none
 */
export function selectOne(
  files: readonly ArtifactFile[],
  name: string,
  { draft, view }: Selection,
): ArtifactFile {
  const named = select(files, { names: [name] });
  const wanted = named.filter(
    (file) =>
      (draft === undefined || file.draft === fullDraft(draft)) && (view === undefined || file.view === view),
  );
  const [first] = wanted;
  if (first !== undefined) return first;
  const asked = [draft === undefined ? "" : `in draft ${draft}`, view === undefined ? "" : `for a ${view}`];
  const there = named.map(({ draft, view }) => [draft, view].filter((part) => part !== null).join(" "));
  throw new SelectionError(
    `There is no ${name} ${asked.filter((part) => part !== "").join(" ")}; there is ${there.join(", ")}.`,
  );
}

function isDraft({ draft }: ArtifactFile): boolean {
  return DRAFTS.some((known) => fullDraft(known) === draft);
}

function fullDraft(draft: (typeof DRAFTS)[number]): string {
  return draft === "07" ? "draft-07" : draft;
}
