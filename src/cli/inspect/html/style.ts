/** The page's style: nothing is fetched, and both colour schemes and paper are served. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --text: #1b2026; --quiet: #57606a; --line: #d8dde3;
  --plain: #3b6fb6; --good: #2b78b8; --bad: #c8501e; --warning: #9a3412;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101418; --card: #181d23; --text: #e7eaee; --quiet: #a3adb8; --line: #323a43;
    --plain: #6fa8e8; --good: #5da9e6; --bad: #f2864f; --warning: #ffb38a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 0.95rem/1.45 system-ui, sans-serif; }
main, footer { max-width: 84rem; margin: 0 auto; padding: 1.25rem clamp(0.75rem, 3vw, 2rem); }
h1 { font-size: 1.6rem; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.75rem; }
h3, caption { font-size: 0.95rem; font-weight: 600; margin: 0 0 0.5rem; text-align: start; caption-side: top; }
caption { padding-bottom: 0.5rem; }
ul.files { margin: 0; padding: 0; list-style: none; color: var(--quiet); overflow-wrap: anywhere; }
.warning { border-inline-start: 4px solid var(--warning); color: var(--warning); padding: 0.25rem 0.75rem; margin: 0.75rem 0; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 0.75rem; margin: 1.25rem 0 0; }
dl div, .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.75rem 1rem; }
dt { color: var(--quiet); font-size: 0.85rem; }
dd { margin: 0; font-size: 1.05rem; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dd.bad { color: var(--warning); }
dd + dd { font-size: 0.85rem; font-weight: 400; color: var(--quiet); }
.cards { columns: 32rem; column-gap: 0.75rem; }
.card { break-inside: avoid; margin-bottom: 0.75rem; }
.wide { column-span: all; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.2rem 0.75rem 0.2rem 0; text-align: start; vertical-align: baseline; }
thead th { color: var(--quiet); font-weight: 400; font-size: 0.85rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
thead td { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 9rem; }
tbody tr + tr > * { border-top: 1px solid color-mix(in srgb, var(--line) 50%, transparent); }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.number { text-align: end; }
.chart { width: 32%; min-width: 4rem; padding-inline-end: 0; vertical-align: middle; }
.bar { display: block; width: 100%; height: 0.7rem; }
.columns { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--line); }
.plain { fill: var(--plain); } .good { fill: var(--good); } .bad { fill: var(--bad); }
.touch { fill: transparent; } g:hover .touch { fill: color-mix(in srgb, var(--line) 50%, transparent); }
figure { margin: 0; }
.scale, .ends { margin: 0; color: var(--quiet); font-size: 0.8rem; font-variant-numeric: tabular-nums; }
.ends { display: flex; justify-content: space-between; gap: 1rem; padding-top: 0.25rem; }
details { margin-top: 0.5rem; }
summary { cursor: pointer; color: var(--quiet); font-size: 0.9rem; }
.note { margin: 0.5rem 0 0; color: var(--quiet); font-size: 0.85rem; overflow-wrap: anywhere; }
.key { display: inline-block; width: 0.7em; height: 0.7em; }
.key.good { background: var(--good); } .key.bad { background: var(--bad); margin-inline-start: 0.75em; }
i { color: var(--quiet); }
footer { color: var(--quiet); font-size: 0.85rem; }
@media (max-width: 36rem) {
  .chart { display: none; }
  thead th { white-space: normal; }
  dl { display: block; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.5rem 1rem; }
  dl div { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; padding: 0.2rem 0; border: 0; }
  dd + dd { width: 100%; }
}
@media print {
  :root { --ground: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #bbb; --plain: #3b6fb6; --good: #2b78b8; --bad: #c8501e; }
  html { font-size: 10px; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .card, dl div, tr { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  .scroll { overflow: visible; }
  details { display: none; }
}
`;
