// Which parts of Sveltia CMS go into the form editor's bundle.
//
// Its npm package loads grammars, picture tools, maps and thirty languages only when they are asked for.
// Our forms have no code, no drawings and no maps, and speak Dutch: those parts would be twelve of the
// fifteen megabytes.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The fonts and their licences, which the editor looks for in `assets/` beside its own file. */
export const EDITOR_FONTS = /\.woff2$|\.LICENSE\.txt$/;

const LEFT_OUT = [
  /^@shikijs\/(langs|themes)\//,
  /^(exifr|svgo|terra-draw|terra-draw-leaflet-adapter)(\/|$)/,
  /^leaflet\//,
  /^\.\/chunks\/(heic|shiki-engine|webp_enc)/,
];
const LANGUAGE = /^\.\.\/locales\/.+\.json$/;

/** Rules for fonts at a CDN; the same fonts come from `assets/` as well. */
const CDN_FONT = /@font-face\s*\{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;
const CDN_FONTS = 3;

/** What a name of a file may not hold: here also no underscore, which the catalogue refuses. */
const UNSAFE = "/[^\\w-~]/";
const UNSAFE_HERE = "/[^A-Za-z0-9-]/";

/** Dutch for what Sveltia CMS has in English only; once it has its own, that is used. */
const OUR_DUTCH = fileURLToPath(new URL("src/editor/nl.json", import.meta.url));

/** Give their texts, with ours where they have none. */
function completed(theirs, ours) {
  if (typeof theirs !== "object" || typeof ours !== "object") return theirs ?? ours;
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  return Object.fromEntries(names.map((name) => [name, completed(theirs[name], ours[name])]));
}

/** An esbuild plugin: what is left out becomes an empty module, and every language Dutch. */
export const editorParts = {
  name: "editor-parts",
  setup(bundle) {
    bundle.onResolve({ filter: /./ }, async ({ path, importer, kind, pluginData, resolveDir }) => {
      if (pluginData === "asked" || !importer.replaceAll("\\", "/").includes("/@sveltia/cms/npm/")) return undefined;
      if (LEFT_OUT.some((part) => part.test(path))) return { path: "nothing", namespace: "left-out" };
      if (!LANGUAGE.test(path)) return undefined;
      return bundle.resolve("../locales/nl.json", { importer, kind, resolveDir, pluginData: "asked" });
    });
    bundle.onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]nl\.json$/ }, async ({ path }) => {
      const theirs = JSON.parse(await readFile(path, "utf8"));
      const ours = JSON.parse(await readFile(OUR_DUTCH, "utf8"));
      return { contents: JSON.stringify(completed(theirs, ours)), loader: "json", watchFiles: [OUR_DUTCH] };
    });
    bundle.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => {
      const program = await readFile(path, "utf8");
      const found = program.match(CDN_FONT)?.length ?? 0;
      if (found !== CDN_FONTS) throw new Error(`Sveltia CMS has ${found} fonts from a CDN, not ${CDN_FONTS}: look again`);
      const [before, after, more] = program.split(UNSAFE);
      if (after === undefined || more !== undefined) throw new Error("Sveltia CMS makes names another way: look again");
      return { contents: (before + UNSAFE_HERE + after).replaceAll(CDN_FONT, ""), loader: "js" };
    });
    bundle.onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "export default [];", loader: "js" }));
  },
};
