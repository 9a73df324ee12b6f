import type { Terminal } from "../terminal.js";
import { stringify } from "./text.js";

/** Writes a JSON document around one long array, item by item. */
export class ArrayWriter {
  private hasItems = false;
  private isStarted = false;

  /** @param head the document up to and with the bracket that opens the array */
  constructor(
    private readonly terminal: Terminal,
    private readonly head: string,
  ) {}

  async item(value: unknown): Promise<void> {
    await this.start();
    await this.terminal.write(`${this.hasItems ? "," : ""}\n${stringify(value)}`);
    this.hasItems = true;
  }

  /** @param tail the document from the bracket that closes the array */
  async end(tail: string): Promise<void> {
    await this.start();
    await this.terminal.print(`${this.hasItems ? "\n" : ""}${tail}`);
  }

  private async start(): Promise<void> {
    if (this.isStarted) return;
    this.isStarted = true;
    await this.terminal.write(this.head);
  }
}

/** The members of an object without the braces around them. */
export function membersOf(object: object): string {
  return stringify(object).slice(1, -1);
}
