import { ISSUE_CODES } from "../src/index.js";

/** The README with its generated part as it should be. */
export function renderReadme(readme: string): string {
  const rows = Object.entries(ISSUE_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  const table = ["| Code | Meaning |", "| --- | --- |", ...rows].join("\n");
  const part = /(?<=<!-- codes: .* -->\n)[^]*(?=<!-- \/codes -->)/;
  if (!part.test(readme)) throw new Error("README.md has lost the marks around its table of codes");
  return readme.replace(part, `\n${table}\n\n`);
}
