import { LARGE_INPUTS } from "./large-inputs.js";

// Makes one input, reads it, and prints what went wrong and by how many bytes the process grew.
const { bytes, check } = LARGE_INPUTS[process.argv[2] as string]!();
const before = process.resourceUsage().maxRSS;
const fault = check();
const grown = (process.resourceUsage().maxRSS - before) * 1024;
console.log(JSON.stringify({ fault, bytes, grown }));
