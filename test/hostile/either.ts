import { casesOf } from "./case.js";

/**
 * Where RFC 8259 leaves the verdict to the reader. Rust refuses each of these
 * where it has to read it, and passes over most of them under an unknown key; we
 * refuse them everywhere.
 */
export const EITHER = casesOf(String.raw`
  number_double_huge                 1e309
  number_double_huge_minus           -1e309
  number_huge_exponent               0.4e00669999999999999999999999999999999999999999999999999999999999999999999999999999999999
  number_negative_overflow           -123123e100000
  number_positive_overflow           123123e100000
  number_400_digits                  1{{400:0}}
  number_just_beyond                 1.7976931348623159e308
  number_largest_spelled_long        179769313486231570000000000000000000e274

  object_value_lone_high             {"a":"\ud800"}
  string_high_alone                  "\uDADA"
  string_high_then_text              "\uD888abc"
  string_high_then_escape            "\ud800\n"
  string_high_then_high              "\uD800\uD800"
  string_high_then_no_pair           "\uD800\u0041"
  string_high_then_quote             "a\uD83D"
  string_high_then_raw_character     "\ud83d😀"
  string_low_alone                   "\uDFAA"
  string_low_then_high               "\uDd1e\uD834"
  string_low_in_text                 "a\udc00b"
  string_three_halves                "\ud83d\ude00\ude00"

  string_iso_latin_1                 "%e9"
  string_lone_continuation           "%81"
  string_truncated_two_bytes         "%c3"
  string_truncated_three_bytes       "%e0%ff"
  string_truncated_four_bytes        "%f0%9f%98"
  string_overlong_two_bytes          "%c0%af"
  string_overlong_three_bytes        "%e0%80%af"
  string_overlong_four_bytes         "%f0%80%80%af"
  string_overlong_six_bytes          "%fc%83%bf%bf%bf%bf"
  string_overlong_nul                "%c0%80"
  string_surrogate_in_utf8           "%ed%a0%80"
  string_low_surrogate_in_utf8       "%ed%b0%80"
  string_pair_in_utf8                "%ed%a0%bd%ed%b8%80"
  string_beyond_unicode              "%f4%bf%bf%bf"
  string_five_bytes                  "%f8%88%80%80%80"
  string_byte_fe                     "%fe"
  string_byte_ff                     "%ff"
  string_utf16_in_utf8               "%fe%ff%c3a"
  string_bad_then_good               "%ffabcé"

  structure_200_levels               {{200:[}}{{200:]}}
  structure_1000_levels              {{1000:[}}{{1000:]}}
  structure_300_objects              {{300:{"a":}}{}{{300:}}}
`);
