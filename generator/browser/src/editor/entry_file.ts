/** An entry between its YAML file and the form: every value is text, as the catalogue reads it. */

import { isMap, isScalar, isSeq, parse, parseDocument, stringify, YAMLMap, YAMLSeq } from "yaml";

/** What the site's build says of the forms. */
export interface Forms {
  /** The forms that an item of a list can have: by list and form, the key that only that form has. */
  readonly shapes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What comes before the name of a photo in the form, where it is a path; in the file it is a name. */
  readonly photos: string;
}

/** The key under which the form keeps which form an item has; it never stands in a file. */
export const SHAPE = "vorm";

/** The key under which the form carries the file that it was read from, for its comments and layout. */
const SOURCE = "bron";

/** The key of an entry's photo, and that of the photo's file. */
const PHOTO = "foto";
const PHOTO_FILE = "bestand";

const LAYOUT = { lineWidth: 100, flowCollectionPadding: false };

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Read a file into what the form shows: `5,00`, `17:30`, `1812` and `nee` all stay as written. */
export function readEntry(text: string, { shapes, photos }: Forms): Record<string, unknown> {
  const entry = (parse(text, { schema: "failsafe" }) ?? {}) as Record<string, unknown>;
  for (const [list, forms] of Object.entries(shapes)) {
    const items = entry[list];
    if (Array.isArray(items)) entry[list] = items.map((item: object) => ({ [SHAPE]: shapeOf(item, forms), ...item }));
  }
  changePhoto(entry, (name) => photos + name);
  return { ...entry, [SOURCE]: text };
}

/** Write what the form holds as a file, without what was left empty; what did not change stays as it stood. */
export function writeEntry(entry: object, { shapes, photos }: Forms): string {
  const { [SOURCE]: source, ...form } = entry as Record<string, unknown>;
  const filled = (withoutEmpty(form) ?? {}) as Record<string, Value>;
  for (const list of Object.keys(shapes)) {
    const items = filled[list];
    if (Array.isArray(items)) {
      filled[list] = items.map((item: Record<string, Value>) => {
        const { [SHAPE]: _, ...rest } = item;
        return rest;
      });
    }
  }
  changePhoto(filled, (path) => (path.startsWith(photos) ? path.slice(photos.length) : path));
  if (typeof source !== "string") return stringify(filled, { schema: "failsafe", ...LAYOUT });
  const file = parseDocument(source, { schema: "failsafe" });
  if (!isMap(file.contents)) return stringify(filled, { schema: "failsafe", ...LAYOUT });
  change(file.contents, filled, (value) => file.createNode(value));
  // Sveltia CMS takes the last line end off; without it a new key would come to stand behind the last line.
  return withLinesOf(`${source.trimEnd()}\n`, file.toString(LAYOUT));
}

function changePhoto(entry: Record<string, unknown>, changed: (file: string) => string): void {
  const photo = entry[PHOTO];
  if (typeof photo !== "object" || photo === null || !(PHOTO_FILE in photo)) return;
  const file = photo[PHOTO_FILE];
  if (typeof file === "string") entry[PHOTO] = { ...photo, [PHOTO_FILE]: changed(file) };
}

/** Give a new file, in which the keys whose value did not change have their own lines of the old one. */
function withLinesOf(source: string, changed: string): string {
  const old = linesByKey(source);
  return [...linesByKey(changed)].map(([key, lines]) => {
    const before = old.get(key) ?? "";
    return sameValue(before, lines) ? before : lines;
  }).join("");
}

/** Cut a file where a key of its first level begins; what stands above the first goes by the name "". */
function linesByKey(text: string): Map<string, string> {
  const cut = new Map<string, string>();
  for (const part of text.split(/^(?=[^\s#:-][^:\n]*:)/m)) {
    const key = /^([^\s#:-][^:\n]*):/.exec(part)?.[1] ?? "";
    cut.set(key, part);
  }
  return cut;
}

function sameValue(one: string, other: string): boolean {
  const value = (text: string): string => JSON.stringify(withoutEmpty(parse(text, { schema: "failsafe" }))) ?? "";
  // The form takes the line end of a folded text away; that is no change.
  const lineEnd = /\\n"/g;
  return value(one).replaceAll(lineEnd, '"') === value(other).replaceAll(lineEnd, '"');
}

/** Bring a part of a file to what the form holds, touching only what differs. */
function change(part: YAMLMap | YAMLSeq, wanted: object, made: (value: Value) => unknown): void {
  for (const key of isMap(part) ? part.items.map((pair) => String(pair.key)) : []) {
    if (!(key in wanted)) part.delete(key);
  }
  for (const [name, value] of Object.entries(wanted) as [string, Value][]) {
    const key = isSeq(part) ? Number(name) : name;
    const there: unknown = part.get(key, true);
    if (isScalar(there) && typeof value === "string") {
      if (String(there.value).trim() !== value.trim()) there.value = value;
    } else if (isMap(there) && typeof value === "object" && !Array.isArray(value)) {
      change(there, value, made);
    } else if (isSeq(there) && Array.isArray(value) && there.items.length === value.length) {
      change(there, value, made);
    } else {
      part.set(key, made(value));
    }
  }
}

function shapeOf(item: object, forms: Readonly<Record<string, string>>): string | undefined {
  const names = Object.keys(forms);
  return names.find((name) => (forms[name] ?? "") in item) ?? names[0];
}

function withoutEmpty(value: unknown): Value | undefined {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const);
    const kept = pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  if (value === null || value === undefined) return undefined;
  const text = String(value).replaceAll("\r\n", "\n");
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  // A folded text in a file ends with a line end: without a change it stays so.
  return text.endsWith("\n") ? `${trimmed}\n` : trimmed;
}
