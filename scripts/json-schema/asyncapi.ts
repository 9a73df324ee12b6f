import { CONTRACT_VERSION } from "../../src/contract-version.js";
import type { Artifact } from "./artifact.js";
import { closure } from "./closure.js";
import { convert } from "./convert.js";
import { ASYNCAPI, express } from "./dialect.js";
import { envelopeName, envelopeOf, EVENTS } from "./envelopes.js";
import { urn } from "./identity.js";
import { typeNamed, type Schema, type Types } from "./schema.js";

const TITLE = "Experience ledger";
const CHANNEL = "ledger";

/** The ledger as a stream of messages, one message an event. */
export function asyncapiFile(): Artifact {
  const view = "writer";
  const types = convert(view);
  const envelopes: Record<string, Schema> = Object.fromEntries(
    EVENTS.map((event) => [envelopeName(event), express(envelopeOf(event, types), ASYNCAPI, types)]),
  );
  const document = {
    asyncapi: "3.0.0",
    id: urn("asyncapi", CHANNEL),
    info: {
      title: TITLE,
      version: CONTRACT_VERSION,
      description: "What happened in an agent runtime, as an append-only stream of events.",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
    },
    defaultContentType: "application/json",
    channels: {
      [CHANNEL]: {
        address: null,
        description: "Events in the order of the ledger. The transport is chosen by the host.",
        messages: byEvent((event) => ({ $ref: `#/components/messages/${event}` })),
      },
    },
    components: {
      messages: byEvent((event) => message(event, types)),
      schemas: {
        ...envelopes,
        ...closure(Object.values(envelopes), ASYNCAPI, types),
      },
    },
  };
  return {
    path: "asyncapi/ledger.asyncapi.json",
    $id: null,
    title: TITLE,
    draft: "asyncapi-3.0",
    view,
    document,
  };
}

function message(event: string, types: Types) {
  return {
    name: event,
    title: event,
    summary: typeNamed(event, types).description,
    payload: { $ref: `${ASYNCAPI.refs}${envelopeName(event)}` },
  };
}

function byEvent<T>(make: (event: string) => T): Record<string, T> {
  return Object.fromEntries(EVENTS.map((event) => [event, make(event)]));
}
