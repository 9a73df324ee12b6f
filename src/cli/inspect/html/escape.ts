import { printable } from "../../output/printable.js";
import type { Cell } from "../table.js";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text from anywhere as HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

export function cellHtml(cell: Cell): string {
  return typeof cell === "string" ? escapeHtml(cell) : `<i>${escapeHtml(cell.ours)}</i>`;
}
