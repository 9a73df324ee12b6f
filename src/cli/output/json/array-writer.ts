import type { Terminal } from "../terminal.js";
import { stringify } from "./text.js";

/** Writes a JSON document around one long array, item by item. */
export class ArrayWriter {
  readonly #terminal: Terminal;
  readonly #head: string;
  #hasItems = false;
  #isStarted = false;

  /** @param head the document up to and with the bracket that opens the array */
  constructor(terminal: Terminal, head: string) {
    this.#terminal = terminal;
    this.#head = head;
  }

  async item(value: unknown): Promise<void> {
    await this.#start();
    await this.#terminal.write(`${this.#hasItems ? "," : ""}\n${stringify(value)}`);
    this.#hasItems = true;
  }

  /** @param tail the document from the bracket that closes the array */
  async end(tail: string): Promise<void> {
    await this.#start();
    await this.#terminal.print(`${this.#hasItems ? "\n" : ""}${tail}`);
  }

  async #start(): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    await this.#terminal.write(this.#head);
  }
}

/** The members of an object without the braces around them. */
export function membersOf(object: object): string {
  return stringify(object).slice(1, -1);
}
