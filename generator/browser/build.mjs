// Bundles the browser's programs and styles: `node build.mjs <folder>`.
//
// Writes hashed files and a manifest.json that says which entry became which file, with the licences
// of every package that went into the bundle beside them. The same sources give the same bytes.

import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import { EDITOR_FONTS, editorParts } from "./editor_parts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [given] = process.argv.slice(2);
if (given?.startsWith("-")) {
  console.error("Usage: node build.mjs [folder]");
  process.exit(2);
}
const out = resolve(given ?? join(here, "../wijkrecept/browser_build"));

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const common = {
  absWorkingDir: here,
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022", "chrome120", "firefox121", "safari17.2"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".png": "file", ".svg": "file" },
  logLevel: "warning",
};
const site = await build({
  ...common,
  entryPoints: [
    { in: "src/main.ts", out: "main" },
    { in: "styles/main.css", out: "main" },
  ],
  outdir: out,
});
// The form editor stands in a folder of its own, which only goes into a site that has it on.
const editorFolder = join(out, "editor");
const editor = await build({
  ...common,
  entryPoints: [{ in: "src/editor/main.ts", out: "main" }],
  outdir: editorFolder,
  plugins: [editorParts],
});
await copyEditorFonts();

const manifest = {};
const packages = new Set();
const outputs = { ...site.metafile.outputs, ...editor.metafile.outputs };
for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
  if (entryPoint === "src/main.ts") manifest["main.js"] = basename(file);
  if (entryPoint === "src/editor/main.ts") manifest["editor.js"] = `editor/${basename(file)}`;
  if (entryPoint === "styles/main.css") manifest["main.css"] = basename(file);
  for (const input of Object.keys(inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input.split(sep).join("/"));
    if (found) packages.add(found[1]);
  }
}
await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);

const licences = join(out, "LICENSES");
await mkdir(licences, { recursive: true });
for (const name of [...packages].sort()) {
  const folder = join(here, "node_modules", name);
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const texts = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|mit-licence)/i.test(file)).sort();
  if (texts.length === 0) throw new Error(`${name} has no licence text`);
  await copyFile(join(folder, texts[0]), join(licences, `${name.replace("/", "-")}-${version}.txt`));
}

async function copyEditorFonts() {
  const from = join(here, "node_modules/@sveltia/cms/npm/assets");
  const to = join(editorFolder, "assets");
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (EDITOR_FONTS.test(name)) await copyFile(join(from, name), join(to, name));
  }
}
