import { measureSize } from "./measure-size.js";

const { page, zod, added } = await measureSize();
console.log(`a page with safeParseEnvelopeJson  ${kilobytes(page)}`);
console.log(`the part of Zod in it              ${kilobytes(zod)}`);
console.log(`what this package adds             ${kilobytes(added)}`);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB, minified and compressed`;
}
