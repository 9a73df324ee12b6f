/**
 * The snake_case label of a PascalCase wire name: `RolledBack` gives
 * `rolled_back`. Labels are for texts and logs; the wire takes only the name
 * itself (contract §1.6, §2).
 */
export function labelOf(name: string): string {
  return name.replace(/\B[A-Z]/g, "_$&").toLowerCase();
}
