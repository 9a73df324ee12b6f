import type { Row, Table } from "../table.js";
import { barSvg, columnChart } from "./chart.js";
import { cellHtml, escapeHtml } from "./escape.js";

/** A table with its caption; a long series is drawn, and its figures are there to be unfolded. */
export function tableHtml(table: Table): string {
  const caption = escapeHtml(table.title);
  if (table.isSeries !== true) return `<div class="card">${plainTable(table, caption)}${notes(table)}</div>`;
  return (
    `<div class="card wide"><h3>${caption}</h3>${columnChart(table)}` +
    `<details><summary>Figures</summary>${plainTable({ ...table, rows: table.rows.map(withoutBar) }, caption)}</details>` +
    `${notes(table)}</div>`
  );
}

function plainTable({ columns, rows }: Table, caption: string): string {
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const heads = columns.map(
    ({ header, isNumber }) =>
      `<th scope="col"${isNumber ? ' class="number"' : ""}>${escapeHtml(header)}</th>`,
  );
  if (hasBars) heads.push('<td class="chart" aria-hidden="true"></td>');
  const body = rows.map(({ cells, bar }) => {
    const shown = cells.map((cell, i) => {
      const html = cellHtml(cell);
      if (i === 0) return `<th scope="row">${html}</th>`;
      return `<td${columns[i]?.isNumber === true ? ' class="number"' : ""}>${html}</td>`;
    });
    if (hasBars) shown.push(`<td class="chart" aria-hidden="true">${barSvg(bar ?? [])}</td>`);
    return `<tr>${shown.join("")}</tr>`;
  });
  return `<div class="scroll"><table><caption>${caption}</caption><thead><tr>${heads.join("")}</tr></thead>\n<tbody>${body.join("\n")}</tbody></table></div>`;
}

function notes({ notes, rows }: Table): string {
  const legend = rows.some(({ bar = [] }) => bar.some(({ tone }) => tone === "bad"))
    ? '<p class="note" aria-hidden="true"><span class="key good"></span> passed <span class="key bad"></span> failed</p>'
    : "";
  return legend + notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join("");
}

function withoutBar({ cells }: Row): Row {
  return { cells };
}
