/** The form editor at `/beheer/`: Sveltia CMS with the configuration that the site's build made. */

import "./dutch.ts";

import CMS from "@sveltia/cms";

import { type Forms, readEntry, writeEntry } from "./entry_file.ts";

interface Settings extends Forms {
  readonly cms: Record<string, unknown>;
}

const FORMAT = "wijkrecept";

async function start(): Promise<void> {
  const response = await fetch("config.json");
  const { cms, ...forms } = (await response.json()) as Settings;
  CMS.registerCustomFormat(FORMAT, "yml", {
    fromFile: (text: string) => readEntry(text, forms),
    toFile: (entry: object) => writeEntry(entry, forms),
  });
  await CMS.init({ config: { load_config_file: false, ...cms } as never });
}

void start();
