import { setOwn } from "../json/json-value.js";
import type { Field, MapPlan, Plan, StructPlan } from "../parse/plan.js";
import type { ExperienceEventKind } from "../types/event.js";
import { freeJson } from "./free-json.js";
import { floatFor, integerFor } from "./numbers.js";
import type { Random } from "./random.js";
import { isNamed, keysFor, singular, textFor } from "./texts.js";

/** What the values of one document are made of. */
export interface Filling {
  readonly random: Random;
  /** The moment of the event, RFC 3339. */
  readonly at: string;
  /** The type of the event, where the document has one. */
  readonly kind: ExperienceEventKind;
}

const ONE_NULL_IN = 4;
const MAX_LENGTH = 3;

/** A valid value of a field, made of nothing but its plan and its names. */
export function fill(field: Field, owner: string, filling: Filling): unknown {
  if (field.nullable && filling.random.int(1, ONE_NULL_IN) === 1) return null;
  return fillPlan(field.plan, field.key, owner, filling);
}

function fillPlan(plan: Plan, name: string, owner: string, filling: Filling): unknown {
  const { random } = filling;
  switch (plan.kind) {
    case "text":
      return textFor({ name, owner, random, at: filling.at });
    case "flag":
      return random.int(0, 1) === 1;
    case "null":
      return null;
    case "u64":
      return integerFor(name, random);
    case "float":
      return floatFor(random);
    case "json":
      return freeJson(random);
    case "unit":
      return random.pick([...plan.values]);
    case "struct":
      return fillStruct(plan, name, filling);
    case "list":
      return fillList(plan.element, name, filling);
    case "map":
      return fillMap(plan, name, filling);
    case "internal": {
      const tag = random.pick([...plan.variants.keys()]);
      return fillStruct(plan.variants.get(tag) as StructPlan, name, filling);
    }
    case "adjacent": {
      const tag = plan.isEvent ? filling.kind : random.pick([...plan.contents.keys()]);
      return fillStruct(plan.variants.get(tag) as StructPlan, name, filling);
    }
    case "external": {
      const name = random.pick([...plan.names.values, plan.key]);
      return name === plan.key ? { [name]: fill(plan.content, owner, filling) } : name;
    }
  }
}

function fillStruct({ fields, make }: StructPlan, name: string, filling: Filling): unknown {
  return make(fields.map((field) => fill(field, name, filling)));
}

function fillList({ plan }: Field, name: string, filling: Filling): unknown[] {
  const item = singular(name);
  if (plan.kind === "unit") return someOf(plan.values, filling.random);
  const items = Array.from({ length: filling.random.int(0, MAX_LENGTH) }, () =>
    fillPlan(plan, item, item, filling),
  );
  return plan.kind === "text" ? [...new Set(items)] : items;
}

function fillMap({ keys, value }: MapPlan, name: string, filling: Filling): object {
  const { random } = filling;
  const map = {};
  for (const key of someOf(keys ?? keysFor(name, random), random)) {
    setOwn(map, key, fillPlan(value.plan, isNamed(key) ? key : singular(name), name, filling));
  }
  return map;
}

function someOf(values: Iterable<string>, random: Random): string[] {
  return Array.from(values).filter(() => random.int(0, 1) === 1);
}
