import { describe, expect, test } from "vitest";
import { EventQuerySchema, safeParseJson, type IssueCode } from "../../src/index.js";
import { marked, shifted } from "../support/marked-text.js";
import { issuesOf } from "../support/outcome.js";

const VALUE = "a JSON value";
const KEY = "a key in double quotes";
const OBJECT_GOES_ON = "',' or '}'";
const ARRAY_GOES_ON = "',' or ']'";
const DIGIT = "a digit";
const HEX = "four hexadecimal digits";
const QUOTE = "the closing quote of the string";
const NO_CONTROL = "a control character as an escape like \\n";
const ESCAPE = 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u';
const WHOLE = "whole characters";
const END = "the end of the text";
const NO_ZEROS = "a number without leading zeros";
const F64 = "a number within the range of a 64-bit float";

interface Row {
  code: IssueCode;
  /** The faulty text, with a mark before the fault. */
  text: string;
  pointer?: string;
  expected: string;
  received: string;
}

/** The end of the text after each thing that a document may hold. */
const CUT: [text: string, expected: string, pointer?: string][] = [
  ["¦", VALUE],
  [" \r\n\t ¦", VALUE],
  ["{¦", KEY],
  ['{"¦', QUOTE],
  ['{"kinds¦', QUOTE],
  ['{"kinds"¦', "':'", "/kinds"],
  ['{"kinds":¦', VALUE, "/kinds"],
  ['{"kinds":[¦', VALUE, "/kinds/0"],
  ['{"kinds":["¦', QUOTE, "/kinds/0"],
  ['{"kinds":["BudgetExceeded¦', QUOTE, "/kinds/0"],
  ['{"kinds":["BudgetExceeded"¦', ARRAY_GOES_ON, "/kinds/0"],
  ['{"kinds":["BudgetExceeded",¦', VALUE, "/kinds/1"],
  ['{"kinds":[]¦', OBJECT_GOES_ON, "/kinds"],
  ['{"kinds":[],¦', KEY],
  ['{"limit":-¦', DIGIT, "/limit"],
  ['{"limit":1.¦', DIGIT, "/limit"],
  ['{"limit":1e¦', DIGIT, "/limit"],
  ['{"limit":1e+¦', DIGIT, "/limit"],
  ['{"limit":1¦', OBJECT_GOES_ON, "/limit"],
  ['{"limit":n¦', VALUE, "/limit"],
  ['{"limit":nul¦', VALUE, "/limit"],
  ['{"note":t¦', VALUE, "/note"],
  ['{"note":fals¦', VALUE, "/note"],
  ['{"note":"\\¦', ESCAPE, "/note"],
  ['{"note":"\\u¦', HEX, "/note"],
  ['{"note":"\\u00e¦', HEX, "/note"],
  ['{"note":"\\ud83d\\u¦', HEX, "/note"],
  ['{"note":"\\ud83d\\ude0¦', HEX, "/note"],
  ['{"note":"\\ud83d\\ude00¦', QUOTE, "/note"],
  ['{"note":{"a":[1,{"b":¦', VALUE, "/note/a/1/b"],
];

/** Tokens that are no JSON, as the value of a field that is known and of one that is not. */
const BAD_TOKENS: [token: string, expected: string, received: string][] = [
  ["¦nil", VALUE, "nil"],
  ["¦nulL", VALUE, "nulL"],
  ["¦True", VALUE, "True"],
  ["¦NaN", VALUE, "NaN"],
  ["¦Infinity", VALUE, "Infinity"],
  ["-¦Infinity", DIGIT, "Infinity"],
  ["¦undefined", VALUE, "undefined"],
  ["¦'x'", VALUE, "'''"],
  ["¦,", VALUE, "','"],
  ["¦+1", VALUE, "+1"],
  ["¦.5", VALUE, ".5"],
  ["5.¦", DIGIT, "'}'"],
  ["5.¦e1", DIGIT, "e1"],
  ["5e¦", DIGIT, "'}'"],
  ["5e+¦", DIGIT, "'}'"],
  ["-¦", DIGIT, "'}'"],
  ["-¦-1", DIGIT, "-1"],
  ["¦01", NO_ZEROS, "01"],
  ["¦-01", NO_ZEROS, "-01"],
  ["¦00", NO_ZEROS, "00"],
  ["0¦x10", OBJECT_GOES_ON, "x10"],
  ["1¦_000", OBJECT_GOES_ON, "_000"],
  ["1¦n", OBJECT_GOES_ON, "n"],
  ["null¦a", OBJECT_GOES_ON, "a"],
  ["¦\u00a01", VALUE, "U+00A0"],
  ["¦\v1", VALUE, "U+000B"],
  ["¦// no\n1", VALUE, "'/'"],
  ["¦\u{1f600}", VALUE, "U+1F600"],
  ['"¦\\q"', ESCAPE, "\\q"],
  ['"¦\\x41"', ESCAPE, "\\x"],
  ['"\\u00¦g0"', HEX, "g0"],
  ['"\\u¦ 041"', HEX, "U+0020"],
  ['"\\u004¦"', HEX, '"}'],
  ['"¦\0"', NO_CONTROL, "U+0000"],
  ['"a¦\nb"', NO_CONTROL, "U+000A"],
  ['"\\n¦\tb"', NO_CONTROL, "U+0009"],
  ['"a¦\u001f"', NO_CONTROL, "U+001F"],
];

const SURROGATES: [token: string, received: string][] = [
  ['"¦\\ud800"', "\\ud800"],
  ['"ab¦\\uDFFF"', "\\uDFFF"],
  ['"¦\\ud83d\\n"', "\\ud83d"],
  ['"¦\\ud83d\\ud83d\\ude00"', "\\ud83d"],
  ['"¦\\ude00\\ud83d"', "\\ude00"],
  ['"¦\\ude00\\ude00"', "\\ude00"],
  ['"\\ud83d\\ude00¦\\udbff\\u0041"', "\\udbff"],
  ['"¦\\ud83d\u0020\\ude00"', "\\ud83d"],
];

const IN_OBJECTS: [text: string, expected: string, received: string, pointer?: string][] = [
  ['{"kinds":[],¦}', KEY, "'}'"],
  ["{¦,}", KEY, "','"],
  ["{¦kinds:[]}", KEY, "kinds"],
  ["{¦'kinds':[]}", KEY, "'''"],
  ["{¦1:2}", KEY, "1"],
  ['{"kinds"¦[]}', "':'", "an array", "/kinds"],
  ['{"kinds"¦=[]}', "':'", "'='", "/kinds"],
  ['{"kinds":¦:[]}', VALUE, "':'", "/kinds"],
  ['{"kinds":[]¦"limit":1}', OBJECT_GOES_ON, '"limit"', "/kinds"],
  ['{"kinds":[]¦;}', OBJECT_GOES_ON, "';'", "/kinds"],
  ['{"kinds":[]¦]', OBJECT_GOES_ON, "']'", "/kinds"],
  ['{"kinds":[¦,]}', VALUE, "','", "/kinds/0"],
  ['{"kinds":["BudgetExceeded",¦]}', VALUE, "']'", "/kinds/1"],
  ['{"kinds":["BudgetExceeded" ¦"BudgetExceeded"]}', ARRAY_GOES_ON, '"BudgetExceeded"', "/kinds/0"],
  ['{"kinds":["BudgetExceeded"¦}', ARRAY_GOES_ON, "'}'", "/kinds/0"],
  ['{"kinds":[¦}', VALUE, "'}'", "/kinds/0"],
  ['{"a¦\nb":1}', NO_CONTROL, "U+000A"],
  ['{"a¦\\q":1}', ESCAPE, "\\q"],
  ['{¦/* */"kinds":[]}', KEY, "'/'"],
];

const BEHIND: [text: string, received: string][] = [
  ['{"kinds":[]} ¦{"kinds":[]}', "an object"],
  ['{"kinds":[]}¦}', "'}'"],
  ['{"kinds":[]}\n¦,', "','"],
  ['{"kinds":[]}¦\0', "U+0000"],
  ['{"kinds":[]}¦\ufeff', "U+FEFF"],
  ['{"kinds":[]} ¦// end', "'/'"],
  ['{"kinds":[]}¦null', "null"],
];

const ROWS: Row[] = [
  ...CUT.map(([text, expected, pointer]): Row => {
    return {
      code: "unexpected_end",
      text,
      pointer: pointer ?? "",
      expected,
      received: "the end of the text",
    };
  }),
  ...BAD_TOKENS.flatMap(([token, expected, received]): Row[] => [
    { code: "invalid_syntax", text: `{"limit":${token}}`, pointer: "/limit", expected, received },
    { code: "invalid_syntax", text: `{"note":${token}}`, pointer: "/note", expected, received },
    {
      code: "invalid_syntax",
      text: `{"note":[${token}}`,
      pointer: "/note/0",
      expected: expected === OBJECT_GOES_ON ? ARRAY_GOES_ON : expected,
      received,
    },
  ]),
  ...SURROGATES.flatMap(([token, received]): Row[] => [
    {
      code: "lone_surrogate",
      text: `{"chain_id":${token}}`,
      pointer: "/chain_id",
      expected: WHOLE,
      received,
    },
    {
      code: "lone_surrogate",
      text: `{"note":{"deep":[${token}]}}`,
      pointer: "/note/deep/0",
      expected: WHOLE,
      received,
    },
    { code: "lone_surrogate", text: `{${token}:1}`, pointer: "", expected: WHOLE, received },
  ]),
  ...IN_OBJECTS.map(([text, expected, received, pointer]): Row => {
    return { code: "invalid_syntax", text, pointer: pointer ?? "", expected, received };
  }),
  ...BEHIND.map(([text, received]): Row => {
    return { code: "trailing_text", text, pointer: "", expected: END, received };
  }),
  ...["1e400", "-1e400", "1e999999999", "9".repeat(400)].map((token): Row => {
    const received = token.length > 60 ? `${token.slice(0, 59)}…` : token;
    return {
      code: "number_out_of_range",
      text: `{"note":[¦${token}]}`,
      pointer: "/note/0",
      expected: F64,
      received,
    };
  }),
];

function titleOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text.replaceAll(/[\u0000-\u001f]/g, " ");
}

describe("a text that is no JSON is refused where it goes wrong", () => {
  test.each(ROWS.map((row) => [row.code, titleOf(row.text), row] as const))(
    "%s: %s",
    (_code, _title, row) => {
      for (const source of [row.text, shifted(row.text)]) {
        if (source === undefined) continue;
        const { text, line, column, offset, byteOffset } = marked(source);
        const { code, expected, received } = row;
        const wanted = { code, pointer: row.pointer, expected, received, line, column };
        expect(issuesOf(safeParseJson(EventQuerySchema, text))).toMatchObject([{ ...wanted, offset }]);
        const bytes = new TextEncoder().encode(text);
        expect(issuesOf(safeParseJson(EventQuerySchema, bytes))).toMatchObject([
          { ...wanted, offset: byteOffset },
        ]);
      }
    },
  );
});

describe("a known key", () => {
  const known =
    '{"tenant_id":null,"time_range":null,"kinds":[],"correlation_id":null,"chain_id":null,"limit":1}';
  const quotes = Array.from(known.matchAll(/"/g), ({ index }) => index);

  test.each(quotes)("needs its quote at %i", (at) => {
    expect(safeParseJson(EventQuerySchema, known).success).toBe(true);
    for (const wrong of ["#", "'", " ", "\\", "", "a"]) {
      const text = known.slice(0, at) + wrong + known.slice(at + 1);
      for (const spelled of [text, ` ${text}`])
        expect(safeParseJson(EventQuerySchema, spelled).success, spelled).toBe(false);
    }
  });
});
