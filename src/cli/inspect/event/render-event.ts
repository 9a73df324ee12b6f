import { readEnvelopeJson } from "../../../parse/read.js";
import { ExperienceEventEnvelopeSchema } from "../../../schemas/envelope.js";
import { printable } from "../../output/printable.js";
import type { FoundEvent } from "../find-event.js";
import { grouped } from "../numbers.js";
import type { Screen } from "../screen.js";
import { descriptionOf, outlineOf, outlineOfJson, type Outline } from "./outline.js";
import { renderOutline } from "./render-outline.js";

/** The lines that show one event: where it stands, then every field with its value and its meaning. */
export function renderEvent({ file, line, offset, text }: FoundEvent, screen: Screen): string[] {
  const place = screen.paint("bold", printable(`${file}:${line}`));
  return [
    `${place} ${screen.paint("dim", `[byte ${grouped(offset)}]`)}`,
    "",
    ...renderOutline(fieldsOf(text), screen),
  ];
}

function fieldsOf(text: string): readonly Outline[] {
  const reading = readEnvelopeJson(text);
  if (reading.status === "invalid") throw reading.error;
  if (reading.status === "known") {
    return outlineOf("", ExperienceEventEnvelopeSchema, reading.envelope).parts;
  }
  const { shape } = ExperienceEventEnvelopeSchema;
  const { envelope } = reading;
  const { event: eventSchema, ...head } = shape;
  const fields = Object.entries(head).map(([key, schema]) =>
    outlineOf(key, schema, envelope[key as keyof typeof head]),
  );
  const description = `${descriptionOf(eventSchema) ?? ""} This version of the contract does not know its type.`;
  return [...fields, { ...outlineOfJson("event", envelope.event), description }];
}
