import { forEachLine } from "./lines.mjs";

let count = 0;
forEachLine(process.argv[2], (line) => {
  if (JSON.parse(line) !== null) count++;
});
console.log(count);
