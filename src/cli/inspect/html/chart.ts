import type { Row, Segment, Table } from "../table.js";
import { escapeHtml } from "./escape.js";

/** A bar beside figures, which say the same to those who don't see it. */
export function barSvg(segments: readonly Segment[]): string {
  let start = 0;
  const parts = segments.map(({ share, tone }) => {
    const width = share * 100;
    const part = `<rect class="${tone}" x="${round(start)}" width="${round(width)}" height="10"/>`;
    start += width;
    return width > 0 ? part : "";
  });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>`;
}

const STEP = 10;
const WIDTH = 8;
const HEIGHT = 100;

/** The rows of a table as columns, from left to right, each with its figures as a tooltip. */
export function columnChart({ title, rows }: Table): string {
  const label = `${title}: ${rows.length} columns, ${describe(rows[0])} to ${describe(rows.at(-1))}. The table below has the figures.`;
  const columns = rows.map((row, i) => {
    const height = shareOf(row) * HEIGHT;
    return `<g><title>${describe(row)}</title><rect class="touch" x="${i * STEP}" width="${STEP}" height="${HEIGHT}"/><rect class="plain" x="${i * STEP + 1}" y="${round(HEIGHT - height)}" width="${WIDTH}" height="${round(height)}"/></g>`;
  });
  const highest = rows.find((row) => shareOf(row) === 1);
  return (
    `<figure><p class="scale">${cellText(highest, 1)}</p>` +
    `<svg class="columns" viewBox="0 0 ${rows.length * STEP} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${columns.join("")}</svg>` +
    `<p class="ends"><span>${cellText(rows[0], 0)}</span><span>${cellText(rows.at(-1), 0)}</span></p></figure>`
  );
}

function shareOf({ bar = [] }: Row): number {
  return bar.reduce((sum, { share }) => sum + share, 0);
}

function describe(row: Row | undefined): string {
  return `${cellText(row, 0)} (${cellText(row, 1)})`;
}

function cellText(row: Row | undefined, i: number): string {
  const cell = row?.cells[i] ?? "";
  return escapeHtml(typeof cell === "string" ? cell : cell.ours);
}

// More digits would only make the page longer.
function round(number: number): number {
  return Math.round(number * 100) / 100;
}
