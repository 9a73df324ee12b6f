import { CONTRACT_VERSION } from "../../src/contract-version.js";

const NAME = "converge-experience-contract";

/** Patch releases don't change what is on the wire, so they are no part of an id. */
const MINOR_VERSION = CONTRACT_VERSION.split(".").slice(0, 2).join(".");

/** An absolute id that is a name and no address, so it can't go dead or be taken over. */
export function urn(...parts: string[]): string {
  return ["urn", NAME, MINOR_VERSION, ...parts].join(":");
}
