/** What is said of an input that ends inside a document, or an array of them. */
export function describeCut(file: string): string {
  return `cannot read ${file} to its end: it is cut off inside a document or an array of them`;
}
