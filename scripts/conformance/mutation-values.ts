import type { JsonValue } from "../../src/json/json-value.js";

/** One or two of each sort of value. */
export const SAMPLES: readonly JsonValue[] = [true, 7, 0.5, "text", [], ["text"], {}, { key: "text" }];

/** Where integers and floats of any width end, and what lies just beyond. */
export const NUMBERS: readonly (number | bigint)[] = [
  0,
  1,
  -1,
  1.5,
  -0.5,
  Number.MAX_SAFE_INTEGER,
  2n ** 53n,
  2n ** 53n + 1n,
  2n ** 63n - 1n,
  2n ** 63n,
  2n ** 64n - 1n,
  2 ** 64,
  2 ** 65,
  -Number.MAX_SAFE_INTEGER,
  -(2n ** 63n),
  -(2 ** 64),
  3.4028234663852886e38,
  3.4028235677973362e38,
  3.4028235677973366e38,
  1e39,
  -1e39,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
];

/** Texts that programs trip over. */
export const TEXTS: readonly string[] = [
  "",
  " ",
  "\u0000",
  "\u{1F9EA}",
  "e\u0301",
  "\ud800",
  "\udc00 low",
  "null",
  "7",
  "Other",
  "Unknown",
  "__proto__",
];

/** Keys that may be added, and what may stand under them. */
export const KEYS: readonly string[] = [
  "",
  "extra",
  "type",
  "Other",
  "High",
  "__proto__",
  "constructor",
  "\ud800",
];
export const MEMBERS: readonly JsonValue[] = [null, "text", ["text"], "\ud800"];

/** How many arrays and objects a value may be put into. */
export const DEPTHS: readonly number[] = [1, 2, 150];

/** Other ways somebody might write a name. */
export function spellings(name: string): string[] {
  const camel = name.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
  const snake = name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
  const all = [
    name.toLowerCase(),
    name.toUpperCase(),
    camel,
    snake,
    `${name} `,
    ` ${name}`,
    `${name}s`,
    name.slice(1),
  ];
  return [...new Set(all)].filter((spelling) => spelling !== name);
}
