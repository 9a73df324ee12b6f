import { CLOSE_ARRAY, CLOSE_OBJECT, LETTER_L, QUOTE } from "../../json/units.js";
import type {
  AdjacentPlan,
  ExternalPlan,
  Field,
  InternalPlan,
  ListPlan,
  MapPlan,
  Plan,
  StructPlan,
} from "../plan.js";
import { dispatchOn } from "./dispatch.js";
import { choose, emitShort, SHORT, type Emitted } from "./emit-short.js";
import {
  anyOf,
  floatPattern,
  MEETING,
  memberPattern,
  plainFieldPattern,
  plainNames,
  plainPattern,
} from "./patterns.js";
import { isRegular, isString } from "./regular.js";
import { NO_VALUE, type ReadingDepth, type TextSource } from "./text-source.js";

/** What the last segment ended with: quicker to look at than a capture. */
const LAST_UNIT = "text.charCodeAt(at - 1)";

const NOTHING: Emitted = { value: NO_VALUE };

/** Emits the reading of a document that starts at `at`. Returns the expression of its value. */
export function emitDocument(source: TextSource, root: Field): string {
  const { value } = emitField(source, root);
  source.endSegment();
  return value;
}

function emitField(source: TextSource, field: Field): Emitted {
  const { plan, nullable } = field;
  if (!isRegular(plan)) return (nullable ? emitNullableBranch : emitPlan)(source, plan);
  const emitted = nullable ? emitNullable(source, plan) : emitPlan(source, plan);
  // Where nothing but a text or an object stands, there is one way only.
  if (nullable || (plan.kind !== "text" && plan.kind !== "struct")) source.match(MEETING);
  return emitted;
}

/** A value that one regular expression can match, or null. */
function emitNullable(source: TextSource, plan: Plan): Emitted {
  source.match("(?:");
  const { value, capture } = emitPlan(source, plan);
  if (!source.reads) {
    source.match("|null)");
    return NOTHING;
  }
  // An empty capture tells the value from null where the value has none of its own.
  const proof = capture ?? source.capture("");
  source.match("|null)");
  return { value: `(${proof} === undefined ? null : ${value})` };
}

function emitPlan(source: TextSource, plan: Plan): Emitted {
  switch (plan.kind) {
    case "text":
      return emitText(source);
    case "unit":
      return emitUnit(source, plan.values);
    case "u64": {
      const capture = source.value(source.integer);
      if (!source.reads) return NOTHING;
      return { value: `toInteger(${capture})`, capture };
    }
    case "float": {
      const capture = source.value(floatPattern(plan));
      return source.reads ? { value: `readDecimal(${capture})`, capture } : NOTHING;
    }
    case "flag": {
      if (!source.reads) {
        source.match("(?:true|false)");
        return NOTHING;
      }
      source.match("(?:");
      const isTrue = `${source.capture("true")} !== undefined`;
      source.match("|false)");
      return { value: `(${isTrue})` };
    }
    case "null":
      source.match("null");
      return { value: "null" };
    case "external":
      return emitExternal(source, plan);
    case "struct":
      return emitStruct(source, plan);
    case "list":
      return emitList(source, plan);
    case "map":
      return emitMap(source, plan);
    case "json":
      return emitJson(source);
    case "internal":
    case "adjacent":
      return emitUnion(source, plan);
  }
}

function emitText(source: TextSource): Emitted {
  source.match('"');
  const capture = source.text();
  source.match('"');
  return source.reads ? { value: capture, capture } : NOTHING;
}

function emitUnit(source: TextSource, names: ReadonlySet<string>): Emitted {
  source.match('"');
  const capture = source.value(anyOf(names));
  source.match('"');
  return source.reads ? { value: capture, capture } : NOTHING;
}

function emitExternal(source: TextSource, plan: ExternalPlan): Emitted {
  if (!isRegular(plan)) return emitExternalBranch(source, plan);
  source.match('(?:"');
  const unit = source.value(anyOf(plan.names.values));
  source.match('"|');
  source.matchLiteral(`{${JSON.stringify(plan.key)}:`);
  const content = emitField(source, plan.content);
  source.match(String.raw`\})`);
  if (!source.reads) return NOTHING;
  return { value: `(${unit} ?? { ${JSON.stringify(plan.key)}: ${content.value} })` };
}

/** A name, or a content that no regular expression can match as a whole. */
function emitExternalBranch(source: TextSource, plan: ExternalPlan): Emitted {
  source.endSegment();
  const value = source.variable();
  source.line(`let ${value};`);
  source.line(`if (unitAt(text, at) === ${QUOTE}) {`);
  const unit = emitUnit(source, plan.names.values);
  source.endSegment();
  source.line(`${value} = ${unit.value};`);
  source.line("} else {");
  source.matchLiteral(`{${JSON.stringify(plan.key)}:`);
  const content = emitField(source, plan.content);
  source.matchLiteral("}");
  source.endSegment();
  source.line(`${value} = { ${JSON.stringify(plan.key)}: ${content.value} }; }`);
  return { value };
}

function emitStruct(source: TextSource, plan: StructPlan): Emitted {
  let capture: string | undefined;
  source.matchLiteral("{");
  const members = plan.fields.map((field, i) => {
    source.matchLiteral(`${i === 0 ? "" : ","}${JSON.stringify(field.key)}:`);
    const emitted = source.at(depthOf(field, source.depth), () => emitField(source, field));
    if (!field.nullable) capture ??= emitted.capture;
    return `${JSON.stringify(field.key)}: ${emitted.value}`;
  });
  source.matchLiteral("}");
  return source.reads ? { value: `{ ${members.join(", ")} }`, capture } : NOTHING;
}

/** On the surface are tags and, unless only those are wanted, texts. */
function depthOf({ isText, plan }: Field, outer: ReadingDepth): ReadingDepth {
  if (outer === "everything" || plan.kind === "adjacent") return outer;
  return outer === "surface" && isText ? outer : "nothing";
}

function emitList(source: TextSource, plan: ListPlan): Emitted {
  if (!isRegular(plan)) return emitListLoop(source, plan.element);
  if (!source.reads) return emitProof(source, plan);
  const item = plainFieldPattern(plan.element) as string;
  const { proofs, values, rest } = emitShort(source, "[]", item, () => emitField(source, plan.element));
  const add = isString(plan.element) ? "addStrings" : "addItems";
  const value = choose(proofs, (count) => {
    const list = `[${values.slice(0, count).join(", ")}]`;
    return count < SHORT ? list : `${add}(${list}, ${rest})`;
  });
  return { value };
}

function emitProof(source: TextSource, plan: Plan): Emitted {
  source.match(plainPattern(plan) as string);
  return NOTHING;
}

/** A list of anything but plain scalars is read by a loop. */
function emitListLoop(source: TextSource, element: Field): Emitted {
  source.matchLiteral("[");
  source.match(String.raw`\]?`);
  source.endSegment();
  const list = source.variable();
  source.line(`const ${list} = [];`);
  source.line(`if (${LAST_UNIT} !== ${CLOSE_ARRAY}) for (;;) {`);
  const item = emitField(source, element);
  source.match(String.raw`[,\]]`);
  source.endSegment();
  if (source.reads) source.line(`${list}.push(${item.value});`);
  source.line(`if (${LAST_UNIT} === ${CLOSE_ARRAY}) break; }`);
  return { value: list };
}

function emitMap(source: TextSource, plan: MapPlan): Emitted {
  if (!isRegular(plan)) return emitMapLoop(source, plan);
  if (!source.reads) return emitProof(source, plan);
  const member = memberPattern(plan) as string;
  const keys: string[] = [];
  const { proofs, values, rest } = emitShort(source, "{}", member, () => {
    const key = emitKey(source, plan);
    keys.push(key.value);
    source.matchLiteral(":");
    return { value: emitField(source, plan.value).value, capture: key.capture };
  });
  const add = isString(plan.value) ? "addStringMembers" : "addMembers";
  const value = choose(proofs, (count) => {
    const map = values
      .slice(0, count)
      .reduce((inner, member, i) => `addMember(${inner}, ${keys[i]}, ${member})`, "{}");
    return count < SHORT ? map : `${add}(${map}, ${rest})`;
  });
  return { value };
}

function emitKey(source: TextSource, plan: MapPlan): Emitted {
  return plan.keys === undefined ? emitText(source) : emitUnit(source, plan.keys);
}

/** A map of anything but plain scalars is read by a loop. */
function emitMapLoop(source: TextSource, plan: MapPlan): Emitted {
  source.matchLiteral("{");
  source.match(String.raw`\}?`);
  source.endSegment();
  const map = source.variable();
  source.line(`const ${map} = {};`);
  source.line(`if (${LAST_UNIT} !== ${CLOSE_OBJECT}) for (;;) {`);
  const key = emitKey(source, plan);
  source.matchLiteral(":");
  const value = emitField(source, plan.value);
  source.match(String.raw`[,\}]`);
  source.endSegment();
  if (source.reads) source.line(`setOwn(${map}, ${key.value}, ${value.value});`);
  source.line(`if (${LAST_UNIT} === ${CLOSE_OBJECT}) break; }`);
  return { value: map };
}

function emitNullableBranch(source: TextSource, plan: Plan): Emitted {
  source.match("(?:null)?");
  source.endSegment();
  const value = source.variable();
  source.line(`let ${value} = null;`);
  // What stands before a value is none of null's letters.
  source.line(`if (${LAST_UNIT} !== ${LETTER_L}) {`);
  const emitted = emitPlan(source, plan);
  source.endSegment();
  source.line(`${value} = ${emitted.value}; }`);
  return { value };
}

/** Free JSON can nest, which no regular expression can follow all the way. */
function emitJson(source: TextSource): Emitted {
  source.endSegment();
  const plain = source.shared.constant(`freeJson(${source.reads})`);
  const value = source.variable();
  source.line(`const ${value} = readFreeJson(text, at, ${plain});`);
  source.line(`if (${value} === undefined) return undefined;`);
  source.line(`at = ${plain}.lastIndex;`);
  return source.reads ? { value } : NOTHING;
}

function emitUnion(source: TextSource, plan: InternalPlan | AdjacentPlan): Emitted {
  source.endSegment();
  const value = source.variable();
  source.line(`let ${value};`);
  const names = plan.kind === "internal" ? plan.variants.keys() : plan.contents.keys();
  const before = `{${JSON.stringify(plan.tag.key)}:"`;
  dispatchOn(source, `at + ${before.length}`, plainNames(names), (name) => {
    source.line(`${value} = ${source.call(plan, name, (own) => emitVariant(own, plan, name).value)};`);
  });
  source.line(`if (${value} === undefined) return undefined;`);
  source.line("at = end.at;");
  return { value };
}

function emitVariant(source: TextSource, plan: InternalPlan | AdjacentPlan, name: string): Emitted {
  if (plan.kind === "internal") return emitStruct(source, plan.variants.get(name) as StructPlan);
  const tagKey = JSON.stringify(plan.tag.key);
  const contentKey = JSON.stringify(plan.contentKey);
  source.matchLiteral(`{${tagKey}:${JSON.stringify(name)},${contentKey}:`);
  const onlyTag = source.depth !== "everything";
  const content = source.at(onlyTag ? "nothing" : source.depth, () =>
    emitField(source, plan.contents.get(name) as Field),
  );
  source.matchLiteral("}");
  const tag = `${tagKey}: ${JSON.stringify(name)}`;
  if (!source.reads) return NOTHING;
  return { value: onlyTag ? `{ ${tag} }` : `{ ${tag}, ${contentKey}: ${content.value} }` };
}
