import { build } from "./npm.js";

/** Builds the package once for all tests of what is built. */
export default function setup(): void {
  build();
}
