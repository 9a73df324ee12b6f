import { printFloat, printJson, printSingle, printString } from "../../json/stringify.js";
import type { JsonValue } from "../../json/json-value.js";
import { isDouble, type Field, type Plan, type StructPlan } from "../../parse/plan.js";

export type Path = readonly (string | number)[];

/** A value inside a document's text. */
export interface Place {
  readonly path: Path;
  readonly plan: Plan;
  readonly nullable: boolean;
  /** What the value stands in; the document as a whole stands in nothing. */
  readonly holder: "none" | "struct" | "list" | "map" | "variant";
  /** True where a missing key is a fault. */
  readonly required: boolean;
  /** Where the key starts, or the value where it has no key. */
  readonly keyAt: number;
  readonly start: number;
  readonly end: number;
}

/** A document as Rust's writer prints it, and the place of every value in it, the outer before the inner. */
export interface Layout {
  readonly text: string;
  readonly places: readonly Place[];
}

type Holder = Pick<Place, "holder" | "required">;

/** Lays out a valid value of a field. */
export function layOut(field: Field, value: unknown): Layout {
  const places: Place[] = [];
  let text = "";

  function put(field: Field, value: unknown, path: Path, holder: Holder, key?: string): void {
    const keyAt = text.length;
    if (key !== undefined) text += `${printString(key)}:`;
    const place = {
      path,
      plan: field.plan,
      nullable: field.nullable,
      ...holder,
      keyAt,
      start: text.length,
      end: 0,
    };
    places.push(place);
    if (value === null) text += "null";
    else putPlan(field.plan, value, path);
    place.end = text.length;
  }

  function putPlan(plan: Plan, value: unknown, path: Path): void {
    switch (plan.kind) {
      case "struct":
        putStruct(plan, value as Members, path);
        break;
      case "internal":
      case "adjacent": {
        const members = value as Members;
        const variant = plan.variants.get(members[plan.tag.key] as string) as StructPlan;
        putStruct(variant, members, path, plan.tag);
        break;
      }
      case "list":
        putAll("[]", (value as unknown[]).entries(), ([index, item]) => {
          put(plan.element, item, [...path, index], { holder: "list", required: false });
        });
        break;
      case "map":
        putAll("{}", Object.entries(value as object), ([key, member]) => {
          put(plan.value, member, [...path, key], { holder: "map", required: false }, key);
        });
        break;
      case "external":
        if (typeof value === "string") text += printString(value);
        else
          putAll("{}", [plan.key], (key) => {
            put(
              plan.content,
              (value as Members)[key],
              [...path, key],
              { holder: "variant", required: false },
              key,
            );
          });
        break;
      default:
        text += printScalar(plan, value);
    }
  }

  /** @param tag stands for the field of the same key, which knows only its own variant */
  function putStruct({ fields }: StructPlan, members: Members, path: Path, tag?: Field): void {
    putAll("{}", fields, (field) => {
      const { key } = field;
      const required = field.fallback === undefined;
      put(key === tag?.key ? tag : field, members[key], [...path, key], { holder: "struct", required }, key);
    });
  }

  function putAll<T>(brackets: string, items: Iterable<T>, putItem: (item: T) => void): void {
    let separator = brackets.charAt(0);
    const start = separator;
    for (const item of items) {
      text += separator;
      separator = ",";
      putItem(item);
    }
    text += separator === start ? brackets : brackets.charAt(1);
  }

  put(field, value, [], { holder: "none", required: false });
  return { text, places };
}

type Members = Record<string, unknown>;

function printScalar(plan: Plan, value: unknown): string {
  if (plan.kind !== "float") return printJson(value as JsonValue);
  return isDouble(plan) ? printFloat(value as number) : printSingle(value as number);
}
