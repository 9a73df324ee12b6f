import packageJson from "../../../package.json" with { type: "json" };

/** The program's name and version, as reports carry them. */
export const TOOL = { name: Object.keys(packageJson.bin)[0] as string, version: packageJson.version };
