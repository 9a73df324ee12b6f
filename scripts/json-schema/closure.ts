import { express, type Dialect } from "./dialect.js";
import { mapChildren, typeNamed, type Schema, type Types } from "./schema.js";

/** The named types that some expressed schemas need, directly or not, in alphabetical order. */
export function closure(roots: readonly Schema[], dialect: Dialect, types: Types): Record<string, Schema> {
  const found = new Map<string, Schema>();
  const waiting = roots.flatMap((root) => references(root, dialect));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const expressed = express(typeNamed(name, types), dialect, types);
    found.set(name, expressed);
    waiting.push(...references(expressed, dialect));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function references(schema: Schema, dialect: Dialect): string[] {
  const names: string[] = [];
  const visit = (node: Schema): Schema => {
    if (node.$ref !== undefined) names.push(node.$ref.slice(dialect.refs.length));
    return mapChildren(node, visit);
  };
  visit(schema);
  return names;
}
