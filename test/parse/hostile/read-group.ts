import { GROUPS } from "./large-inputs.js";

// Reads the inputs of one group, one after the other, and prints each name with what came of it.
for (const { name, make, read } of GROUPS[process.argv[2] as keyof typeof GROUPS]) {
  console.log(`${name}: ${read(make() as never)}`);
}
