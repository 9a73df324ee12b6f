/**
 * The same text, owning its characters. V8 makes a part of a long text a view
 * that keeps the whole of it alive; whoever remembers an id out of a document
 * keeps a copy instead. Of the ways to get one, this is the cheapest that works:
 * joining makes a new text, and the view is then one of that.
 */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
