/** Where the site's files are: read once, since instant navigation does not change the page's frame. */

import { type TextTables, Texts } from "./texts.ts";

interface SiteBlock {
  readonly base: string;
  readonly siteUrl: string;
  readonly siteName: string;
  readonly texts: string;
  readonly index: string;
  readonly mentions: string;
  readonly pictograms: string;
  readonly map: string;
  readonly editor: string;
  readonly sheets: Readonly<Record<string, string>>;
}

export interface Site {
  /** Absolute, with a slash at the end; where this copy of the site is looked at. */
  readonly root: string;
  /** Where the site will stand for ever; goes into QR codes. */
  readonly canonicalRoot: string;
  readonly name: string;
  readonly index: string;
  readonly mentions: string;
  readonly pictograms: string;
  readonly map: string;
  /** The form editor, which is no page like the others. */
  readonly editor: string;
  /** The texts and coaches of the sheet, by language (ISO 639-1), Dutch first. */
  readonly sheets: Readonly<Record<string, string>>;
  texts(): Promise<Texts>;
}

export function readSite(): Site | undefined {
  const block = document.getElementById("wr-site");
  if (!block?.textContent) return undefined;
  const given = JSON.parse(block.textContent) as SiteBlock;
  const root = new URL(given.base, document.baseURI).href;
  const inSite = (path: string): string => new URL(path, root).href;
  let texts: Promise<Texts> | undefined;
  return {
    root,
    canonicalRoot: new URL(given.siteUrl, root).href,
    name: given.siteName,
    index: inSite(given.index),
    mentions: inSite(given.mentions),
    pictograms: inSite(given.pictograms),
    map: inSite(given.map),
    editor: inSite(given.editor),
    sheets: Object.fromEntries(Object.entries(given.sheets).map(([language, path]) => [language, inSite(path)])),
    texts() {
      texts ??= fetchJson<TextTables>(inSite(given.texts)).then((tables) => new Texts(tables));
      // What failed may succeed the next time.
      texts.catch(() => (texts = undefined));
      return texts;
    },
  };
}

export async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as Value;
}
