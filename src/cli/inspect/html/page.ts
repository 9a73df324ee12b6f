import type { Chapter, Fact } from "../table.js";
import { cellHtml, escapeHtml } from "./escape.js";
import { STYLE } from "./style.js";
import { tableHtml } from "./table.js";

export interface PageContent {
  readonly files: readonly string[];
  /** What keeps the page from telling the whole. */
  readonly warnings: readonly string[];
  readonly facts: readonly Fact[];
  readonly chapters: readonly Chapter[];
  /** What made the page. */
  readonly maker: string;
}

/** One page that holds everything it needs, and asks the network for nothing. */
export function renderPage({ files, warnings, facts, chapters, maker }: PageContent): string {
  const [first = ""] = files;
  const name = files.length === 1 ? first : `${files.length} inputs`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What is in ${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>What is in ${escapeHtml(name)}</h1>
${files.length > 1 ? `<ul class="files">${files.map((file) => `<li>${escapeHtml(file)}</li>`).join("")}</ul>` : ""}
${warnings.map((warning) => `<p class="warning" role="note">${escapeHtml(warning)}</p>`).join("\n")}
<dl>
${facts.map(factHtml).join("\n")}
</dl>
${chapters.map(chapterHtml).join("\n")}
</main>
<footer>${escapeHtml(maker)}</footer>
</body>
</html>
`;
}

function factHtml({ label, value, tone, note }: Fact): string {
  const tail = note === undefined ? "" : `<dd>${escapeHtml(note)}</dd>`;
  return `<div><dt>${escapeHtml(label)}</dt><dd class="${tone}">${cellHtml(value)}</dd>${tail}</div>`;
}

function chapterHtml({ title, tables }: Chapter): string {
  // What takes the whole width comes first, so that it does not part the columns.
  const series = tables.filter(({ isSeries }) => isSeries === true);
  const others = tables.filter(({ isSeries }) => isSeries !== true);
  return `<section>
<h2>${escapeHtml(title)}</h2>
<div class="cards">
${[...series, ...others].map(tableHtml).join("\n")}
</div>
</section>`;
}
