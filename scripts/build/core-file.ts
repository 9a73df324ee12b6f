import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";

/**
 * The entries share most of what they are made of. Left to itself, the bundler
 * cuts a file for every set of entries that share something, eighteen in all,
 * and every one of them costs the importing process a look into the file system.
 * Here all that the main entry reaches goes into one file, the core, and the
 * other entries take from there what they need of it.
 */
const CORE = "core";

/** What the core is made of: the main entry's files, without itself. */
async function filesOfCore(mainEntry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [mainEntry],
    bundle: true,
    packages: "external",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  return Object.keys(metafile.inputs).filter((path) => path !== mainEntry);
}

export interface CoreFile {
  /** Makes the core, as one more entry beside the main one. */
  readonly making: Plugin;
  /** Lets other entries import from the core instead of taking its parts in. */
  readonly sharing: Plugin;
}

/** @throws Error when the main entry can't be bundled */
export async function coreFile(mainEntry: string): Promise<CoreFile> {
  const files = (await filesOfCore(mainEntry)).map((path) => resolve(path));
  const parts = new Set(files);
  return {
    making: {
      name: "core-making",
      setup({ initialOptions, onResolve, onLoad }) {
        initialOptions.entryPoints = {
          ...(initialOptions.entryPoints as Record<string, string>),
          [CORE]: CORE,
        };
        onResolve({ filter: new RegExp(`^${CORE}$`) }, () => ({ path: CORE, namespace: CORE }));
        onLoad({ filter: /./, namespace: CORE }, () => ({
          contents: files.map((path) => `export * from ${JSON.stringify(path)};`).join("\n"),
          resolveDir: resolve("."),
          loader: "ts",
        }));
      },
    },
    sharing: {
      name: "core-sharing",
      setup({ initialOptions, onResolve }) {
        const path = `./${CORE}${initialOptions.outExtension?.[".js"] ?? ".js"}`;
        onResolve({ filter: /^\.\.?\// }, ({ path: wanted, resolveDir }) => {
          const source = resolve(resolveDir, wanted).replace(/\.js$/, ".ts");
          return parts.has(source) ? { path, external: true } : undefined;
        });
      },
    },
  };
}
