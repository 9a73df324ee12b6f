import type { Results, Row } from "./results.js";

const WIDTH = 860;
const LEFT = 320;
const RIGHT = 60;
const ROW = 34;
const TOP = 84;
const COLORS = ["#0b6e4f", "#d97706"];
const GREY = ["#9aa5b1", "#cbd2d9"];
const MIXES = ["written", "foreign"] as const;
/** Bars beyond this are cut, and say how long they would be. */
const LIMIT = 12;

/** Reading text, as bars: two mixes each, the quickest contender first. */
export function drawPlot(all: readonly Results[]): string {
  const [results] = all;
  if (results === undefined) throw new Error("there are no results");
  const rows = results.text
    .filter((row) => !row.name.includes("bytes"))
    .toSorted((a, b) => (a.ratios.written ?? 0) - (b.ratios.written ?? 0));
  const height = TOP + rows.length * ROW + 40;
  const bottom = TOP + rows.length * ROW;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="20" y="30" font-size="17" font-weight="bold">JSON text → checked event: time as a multiple of bare JSON.parse</text>`,
    `<text x="20" y="50" fill="#52606d">Node ${results.node}, ${results.documents} documents of all kinds in each mix; shorter is faster</text>`,
    legend(),
    ...[0, 2, 4, 6, 8, 10, 12].map((ratio) => grid(ratio, bottom)),
    ...rows.flatMap((row, i) => bars(row, TOP + i * ROW)),
    `<line x1="${xOf(1)}" y1="${TOP - 6}" x2="${xOf(1)}" y2="${bottom}" stroke="#ba2525" stroke-dasharray="4 3"/>`,
    `<text x="${xOf(1)}" y="${bottom + 32}" fill="#ba2525" text-anchor="middle">1 = JSON.parse</text>`,
    "</svg>",
  ].join("\n")}\n`;
}

function xOf(ratio: number): number {
  return Math.round((LEFT + (Math.min(ratio, LIMIT) / LIMIT) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
}

function grid(ratio: number, bottom: number): string {
  const x = xOf(ratio);
  return `<line x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${bottom}" stroke="#e4e7eb"/><text x="${x}" y="${bottom + 15}" fill="#52606d" text-anchor="middle">${ratio}</text>`;
}

function legend(): string {
  return MIXES.map((mix, i) => {
    const x = 20 + i * 250;
    const meaning = mix === "written" ? "as Rust writes it" : "as other writers do";
    return `<rect x="${x}" y="60" width="11" height="11" fill="${COLORS[i]}"/><text x="${x + 17}" y="70">${mix}: ${meaning}</text>`;
  }).join("");
}

function bars(row: Row, y: number): string[] {
  const isOwn = row.name.includes("this package");
  const name = row.name.replaceAll(/[`*]/g, "").replace(" (check only)", ", check only");
  return [
    `<text x="${LEFT - 10}" y="${y + 17}" text-anchor="end"${isOwn ? ' font-weight="bold"' : ""}>${name}</text>`,
    ...MIXES.flatMap((mix, i) => {
      const ratio = row.ratios[mix];
      if (ratio === undefined) return [];
      const top = y + 2 + i * 12;
      const color = (isOwn ? COLORS : GREY)[i];
      return [
        `<rect x="${LEFT}" y="${top}" width="${Math.round((xOf(ratio) - LEFT) * 10) / 10}" height="11" fill="${color}"/>`,
        `<text x="${xOf(ratio) + 5}" y="${top + 9.5}" font-size="10.5" fill="#323f4b">${ratio.toFixed(2)}${ratio > LIMIT ? " →" : ""}</text>`,
      ];
    }),
  ];
}
