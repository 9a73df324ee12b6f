import { items, type Bytes } from "../bytes.js";

export const WORDS: readonly Bytes[] = ["null", "true", "false"];

/** What looks like a literal and is none; nothing at all, too. */
export const BROKEN_WORDS: readonly Bytes[] = [
  ...items(String.raw`
    nul nulll Null NULL True TRUE tru False fals falsee undefined None nil n t f n%20ull nu\u006cl truefalse
    yes nullnull %20
  `),
  "",
];

export const CONTAINERS: readonly Bytes[] = items(String.raw`
  [] {} [[]] [{}] [null] [1] ["x"] ["",""] {"a":1} {"":0} {"a":{}} {"type":null} {"a":1,"a":2}
  {"__proto__":1} {"__proto__":{"x":1},"__proto__":2} {"constructor":1,"toString":2}
  {"10":1,"9":2,"b":3,"-1":4,"01":5} {"type":"Local"} {"type":"x","data":{}} {"Other":"x"}
  {"\u0061":1,"a":2} [%201%20,%0a2%0d] {%20"a"%09:%201%20} [1,-2.5,1e3,true,null]
  [9007199254740993,{"n":18446744073709551615}] {"4294967294":1,"4294967295":2,"0":3}
`);

/** What looks like an array or object and is none. */
export const BROKEN_CONTAINERS: readonly Bytes[] = items(String.raw`
  [1,] [,1] [,] [1,,2] [1%202] [ ] [1 [1} 1] []] [[] [1:2] ["a":1] [;] { } {"a"} {"a":} {"a":1,} {,"a":1} {,}
  {"a":1,,"b":2} {"a"::1} {"a"%201} {"a":1%20"b":2} {a:1} {'a':1} {1:2} {null:1} {[]:1} {"a":1] {"a":1 {"a":1}}
  {"a":1:2} {:1} {"a",1} {"a":1;"b":2} {"a"=1} () <> [1]/**/ [/**/] [1//%0a] {#%0a} [%c2%a0] [%0c] [%0b1]
  [%ef%bb%bf1] [%e2%80%a81] [%00] [1%00] {"a":1}# [*] [$] [@1] {"a":b} [a] ["a",%0a4%0a,1, [1%0a,1%0a,1
  {"a":"a"%20123} {"x":true,} [""],
`);
