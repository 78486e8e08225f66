/** Starts the finder on a page that has one, once its file is there. */

import { finderFile } from "../page/finder_file.ts";
import type { End, Running } from "../page/navigation.ts";
import type { Site } from "../page/site.ts";
import { Catalogue } from "./catalogue.ts";
import { Finder } from "./finder.ts";
import type { FinderFile } from "./payload.ts";
import { part } from "./view/parts.ts";

let loading: Promise<Catalogue> | undefined;

function catalogueOf(site: Site): Promise<Catalogue> {
  loading ??= finderFile<FinderFile>(site).then((payload) => new Catalogue(payload));
  loading.catch(() => (loading = undefined));
  return loading;
}

export function startFinder(site: Site): Running | undefined {
  const root = document.querySelector<HTMLElement>("[data-wr-finder]");
  if (!root) return undefined;
  let end: End | undefined;
  let isEnded = false;
  root.classList.add("wr-finder--alive");
  root.classList.toggle("wr-finder--searching", location.hash.length > 1);
  const ready = Promise.all([catalogueOf(site), site.texts()]).then(
    ([catalogue, texts]) => {
      if (!isEnded) end = new Finder(root, site, catalogue, texts).start();
    },
    (error: unknown) => {
      // The lists that the page came with are a way in as well.
      console.warn(error);
      root.classList.remove("wr-finder--alive", "wr-finder--searching");
      part(root, ".wr-finder__failed").hidden = false;
    },
  );
  return {
    ready,
    end() {
      isEnded = true;
      end?.();
    },
  };
}
