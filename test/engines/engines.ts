import { firefox, program } from "./install.js";
import { askBrowser, askRuntime, askWorkerd, type Ask } from "./run.js";

/** An engine of JavaScript other than Node's. */
export interface Engine {
  name: string;
  /** How to ask it. Throws where it can't be had. */
  ask: () => Ask;
  /** Whether it makes code from text. */
  compiles: boolean;
  /** Whether it has Irregexp, with which the fast road takes longer texts, and free JSON. */
  hasIrregexp: boolean;
}

export const ENGINES: readonly Engine[] = [
  {
    name: "Bun (JavaScriptCore, as in Safari)",
    ask: () => askRuntime(program("bun"), ["run"]),
    compiles: true,
    hasIrregexp: false,
  },
  {
    name: "Deno",
    ask: () => askRuntime(program("deno"), ["run", "--allow-read"]),
    compiles: true,
    hasIrregexp: true,
  },
  { name: "workerd", ask: () => askWorkerd(program("workerd")), compiles: false, hasIrregexp: true },
  { name: "Firefox", ask: () => askBrowser(firefox(), true), compiles: true, hasIrregexp: true },
  {
    name: "Firefox, with a content security policy",
    ask: () => askBrowser(firefox(), false),
    compiles: false,
    hasIrregexp: true,
  },
];
