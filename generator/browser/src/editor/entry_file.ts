/** An entry between its YAML file and the form: every value is text, as the catalogue reads it. */

import { parse, stringify } from "yaml";

/** The forms that an item of a list can have: by list and form, the key that only that form has. */
export type Shapes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The key under which the form keeps which form an item has; it never stands in a file. */
export const SHAPE = "vorm";

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Read a file into what the form shows: `5,00`, `17:30`, `1812` and `nee` all stay as written. */
export function readEntry(text: string, shapes: Shapes): Record<string, unknown> {
  const entry = (parse(text, { schema: "failsafe" }) ?? {}) as Record<string, unknown>;
  for (const [list, forms] of Object.entries(shapes)) {
    const items = entry[list];
    if (Array.isArray(items)) entry[list] = items.map((item: object) => ({ [SHAPE]: shapeOf(item, forms), ...item }));
  }
  return entry;
}

/** Write what the form holds as a file, without what was left empty. */
export function writeEntry(entry: object, shapes: Shapes): string {
  const filled = (withoutEmpty(entry) ?? {}) as Record<string, Value>;
  for (const list of Object.keys(shapes)) {
    const items = filled[list];
    if (Array.isArray(items)) {
      filled[list] = items.map((item: Record<string, Value>) => {
        const { [SHAPE]: _, ...rest } = item;
        return rest;
      });
    }
  }
  return stringify(filled, { schema: "failsafe", lineWidth: 100 });
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
