import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listChapters } from "../../../src/cli/inspect/chapters/chapters.js";
import { listFacts } from "../../../src/cli/inspect/facts.js";
import { escapeHtml } from "../../../src/cli/inspect/html/escape.js";
import { renderPage } from "../../../src/cli/inspect/html/page.js";
import { ledgerArbitrary, type Entry } from "../../inspect/ledgers.js";
import { reportOf } from "./reports.js";

function pageOf(ledger: readonly Entry[], files = ["a.ndjson"], warnings: string[] = []): string {
  const report = reportOf(ledger);
  return renderPage({
    files,
    warnings,
    facts: listFacts(report),
    chapters: listChapters(report),
    maker: "test 1",
  });
}

const VOID = new Set(["meta", "rect"]);
const KNOWN =
  "html head meta title style body main footer h1 h2 h3 ul li p dl dt dd div section table caption thead tbody tr th td svg g rect figure details summary span i";
const ALLOWED = new Set(KNOWN.split(" "));

/** The tags of a page, in order; throws where they don't nest. */
function tagsOf(page: string): string[] {
  const body = page.replace("<!doctype html>", "").replace(/<style>[^<]*<\/style>/, "<style></style>");
  const open: string[] = [];
  const tags: string[] = [];
  for (const [whole, slash, name = "", rest = ""] of body.matchAll(/<(\/?)([^\s>/]*)([^>]*)>/g)) {
    if (slash === "/") {
      if (open.pop() !== name) throw new Error(`${whole} closes what is not open`);
      continue;
    }
    tags.push(name);
    if (!/^(?: [\w:-]+="[^"<>]*")*\/?$/.test(rest)) throw new Error(`attributes of ${whole}`);
    if (!VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} not closed`);
  return tags;
}

test("the page is sound whatever the ledger says", () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const page = pageOf(ledger);
      for (const tag of tagsOf(page)) expect(ALLOWED).toContain(tag);
      expect(page).not.toMatch(/<script|\son\w+=|javascript:|<link|<img|@import|url\(/i);
      // Nothing but line ends controls or reorders the text.
      expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
    { numRuns: 40 },
  );
});

test("the page asks the network for nothing", () => {
  const page = pageOf([]);
  expect(page).toContain(
    `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"`,
  );
  expect(page).not.toMatch(/https?:|\/\/[a-z]/i);
});

describe("for those who don't see it", () => {
  const [ledger = []] = fc
    .sample(ledgerArbitrary, { numRuns: 30, seed: 3 })
    .filter(({ length }) => length > 40);
  const page = pageOf(ledger);

  test("each table has a caption, and heads for its columns and rows", () => {
    const tables = page.match(/<table>.*?<\/table>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/^<table><caption>[^<]+<\/caption>/);
      const rows = table.match(/<tr>/g)?.length ?? 0;
      expect(table.match(/<th scope="row">/g)?.length).toBe(rows - 1);
      expect(table).toMatch(/<th scope="col"/);
    }
  });

  test("each drawing is hidden or has a label", () => {
    for (const [svg] of page.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/aria-hidden="true"|role="img" aria-label="Events by [^"]+"/);
  });

  test("the language is told, and headings go down step by step", () => {
    expect(page).toMatch(/<html lang="en">/);
    expect(page.match(/<h1>/g)?.length).toBe(1);
    expect(page.indexOf("<h2>")).toBeLessThan(page.indexOf("<h3>"));
  });
});

test("texts are escaped", () => {
  expect(escapeHtml(`<a b="c" d='e'>&amp;\u001b\u202e`)).toBe(
    "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;\\u{1b}\\u{202e}",
  );
  const page = pageOf([], ['<b>"x"</b>.ndjson', "b"], ["cannot read <b>"]);
  expect(page).toContain("<li>&lt;b&gt;&quot;x&quot;&lt;/b&gt;.ndjson</li>");
  expect(page).toContain('<p class="warning" role="note">cannot read &lt;b&gt;</p>');
});
