/** Whether one JSON text has, at every place, the keys that another has. */
export function holdsEveryKeyOf(document: string, canonical: string): boolean {
  return holds(JSON.parse(document), JSON.parse(canonical));
}

function holds(value: unknown, model: unknown): boolean {
  if (typeof model !== "object" || model === null) return true;
  if (typeof value !== "object" || value === null) return false;
  const members = value as Record<string, unknown>;
  return Object.entries(model).every(
    ([key, member]) => Object.hasOwn(members, key) && holds(members[key], member),
  );
}
