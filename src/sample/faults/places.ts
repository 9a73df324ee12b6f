import { printFloat, printJson, printSingle, printString } from "../../json/stringify.js";
import type { JsonValue } from "../../json/json-value.js";
import { isDouble, type ExternalPlan, type Field, type Plan, type StructPlan } from "../../parse/plan.js";

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
  const printer = new PlacePrinter();
  printer.put(field, value, [], { holder: "none", required: false });
  return printer;
}

/** Prints values, and notes where each of them stands. */
class PlacePrinter {
  text = "";
  readonly places: Place[] = [];

  put(field: Field, value: unknown, path: Path, holder: Holder, key?: string): void {
    const { plan, nullable } = field;
    const keyAt = this.text.length;
    if (key !== undefined) this.text += `${printString(key)}:`;
    const place = { path, plan, nullable, ...holder, keyAt, start: this.text.length, end: 0 };
    this.places.push(place);
    if (value === null) this.text += "null";
    else this.putPlan(plan, value, path);
    place.end = this.text.length;
  }

  private putPlan(plan: Plan, value: unknown, path: Path): void {
    switch (plan.kind) {
      case "struct": {
        this.putStruct(plan, value as Members, path);
        return;
      }
      case "internal":
      case "adjacent": {
        const members = value as Members;
        const variant = plan.variants.get(members[plan.tag.key] as string) as StructPlan;
        this.putStruct(variant, members, path, plan.tag);
        return;
      }
      case "list": {
        this.putAll("[]", (value as unknown[]).entries(), ([index, item]) =>
          this.put(plan.element, item, [...path, index], { holder: "list", required: false }),
        );
        return;
      }
      case "map": {
        this.putAll("{}", Object.entries(value as object), ([key, member]) =>
          this.put(plan.value, member, [...path, key], { holder: "map", required: false }, key),
        );
        return;
      }
      case "external":
        if (typeof value === "string") this.text += printString(value);
        else this.putContent(plan, value as Members, path);
        return;
      default:
        this.text += printScalar(plan, value);
    }
  }

  /** @param tag stands for the field of the same key, which knows only its own variant */
  private putStruct({ fields }: StructPlan, members: Members, path: Path, tag?: Field): void {
    this.putAll("{}", fields, (field) => {
      const { key } = field;
      const holder = { holder: "struct", required: field.fallback === undefined } as const;
      this.put(key === tag?.key ? tag : field, members[key], [...path, key], holder, key);
    });
  }

  private putContent({ key, content }: ExternalPlan, members: Members, path: Path): void {
    this.putAll("{}", [key], () =>
      this.put(content, members[key], [...path, key], { holder: "variant", required: false }, key),
    );
  }

  private putAll<T>(brackets: string, items: Iterable<T>, putItem: (item: T) => void): void {
    let separator = brackets.charAt(0);
    const start = separator;
    for (const item of items) {
      this.text += separator;
      separator = ",";
      putItem(item);
    }
    this.text += separator === start ? brackets : brackets.charAt(1);
  }
}

type Members = Record<string, unknown>;

function printScalar(plan: Plan, value: unknown): string {
  if (plan.kind !== "float") return printJson(value as JsonValue);
  return isDouble(plan) ? printFloat(value as number) : printSingle(value as number);
}
