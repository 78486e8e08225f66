/** The form editor at `/beheer/`: Sveltia CMS with the configuration that the site's build made. */

import "./dutch.ts";

import CMS from "@sveltia/cms";

import { readEntry, type Shapes, writeEntry } from "./entry_file.ts";

interface Settings {
  readonly cms: Record<string, unknown>;
  readonly shapes: Shapes;
}

const FORMAT = "wijkrecept";

async function start(): Promise<void> {
  const response = await fetch("config.json");
  const { cms, shapes } = (await response.json()) as Settings;
  CMS.registerCustomFormat(FORMAT, "yml", {
    fromFile: (text: string) => readEntry(text, shapes),
    toFile: (entry: object) => writeEntry(entry, shapes),
  });
  await CMS.init({ config: { load_config_file: false, ...cms } as never });
}

void start();
