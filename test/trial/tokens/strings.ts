import { items, toBytes, type Bytes } from "../bytes.js";

/** String tokens that are sound, each in its own spelling. */
export const STRINGS: readonly Bytes[] = [
  ...items(String.raw`
    "" "%20" "x" "é" "€" "😀" "%7f" "%c2%80" "%e2%80%a8" "%e2%80%a9" "%ef%bb%bf" "%ef%bf%bd" "%ef%bf%bf"
    "%f4%8f%bf%bf" "__proto__" "null" "0" "é" "‮" "'" "/" "unsigned" "1970-01-01T00:00:00Z"
    "\u0000" "\u001f" "\b\f\n\r\t\"\\\/" "\u0022\u005C\u002f" "\u00e9\u00E9" "\ud83d\ude00" "\uD83D\uDE00"
    "\udbff\udfff" "\uFFFF\uFFFE\uFDD0" "\u2028" "\\u0041" "\\" "\\\\" "\\\""
  `),
  `"${"x".repeat(3000)}"`,
  `"${"\\u0041".repeat(300)}"`,
  `"${toBytes("€").repeat(2000)}"`,
];

/** Halves of surrogate pairs, alone or in the wrong company. */
export const LONE_SURROGATES: readonly Bytes[] = items(String.raw`
  "\ud800" "\udc00" "\uDFFF" "a\udbffb" "\ude00\ud83d" "\ud83d\ud83d\ude00" "\ud83dx" "\ud83d\n" "\ud83d\u0041"
  "\ud83d\\ude00" "\uD800\uE000" "\ud83d😀"
`);

/** Strings with bytes that are no UTF-8. */
export const NO_UTF8: readonly Bytes[] = items(`
  "%80" "%bf" "%c0%80" "%c1%bf" "%c3" "%c3(" "%e2%82" "%e2(" "%e0%80%80" "%ed%a0%80" "%ed%bf%bf"
  "%ed%a0%bd%ed%b8%80" "%f0%80%80%80" "%f0%9f%98" "%f4%90%80%80" "%f5%80%80%80" "%fe" "%ff" "%e9"
  "%fc%80%80%80%80%80"
`);

/** What looks like a string and is none. */
export const BROKEN_STRINGS: readonly Bytes[] = items(String.raw`
  "%0a" "%09" "%00" "%1f" "a%0db" "\q" "\x41" "\u12" "\u{41}" "\u00G0" "\U0041" "\" " 'x' "x""y" "x"y "\%0a"
  "\%20" "\0" "\a" "\v" "\u%20041" "\u+041" "\u-041" "\é" "\u０041" "x x" “x” "\ud83d\" "\ud800\udc0" x
`);
