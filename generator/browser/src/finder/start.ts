/** Starts the finder on a page that has one, once the file of the first results is there; the rest follows. */

import { finderFile } from "../page/finder_file.ts";
import type { End, Running } from "../page/navigation.ts";
import { painted, rested } from "../page/painting.ts";
import { fetchPictograms } from "../page/pictograms.ts";
import { fetchJson, type Site } from "../page/site.ts";
import { sentWords, wordsOfMissingPage } from "./address.ts";
import { Catalogue } from "./catalogue.ts";
import { focusField, isFocusFree } from "./focusing.ts";
import { Finder } from "./finder.ts";
import type { FinderFile, MentionsFile } from "./payload.ts";
import { setState } from "./state.ts";
import { part } from "./view/parts.ts";

let loading: Promise<Catalogue> | undefined;

function catalogueOf(site: Site): Promise<Catalogue> {
  loading ??= finderFile<FinderFile>(site).then((payload) => new Catalogue(payload));
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Fetched after the first results are on the screen, so that it does not make these wait. */
async function fetchMentions(site: Site): Promise<MentionsFile> {
  await painted();
  return fetchJson<MentionsFile>(site.mentions).catch((error: unknown): MentionsFile => {
    // What only the descriptions say is not found, and all else is.
    console.warn(error);
    return { postings: "" };
  });
}

export function startFinder(site: Site): Running | undefined {
  const root = document.querySelector<HTMLElement>("[data-wr-finder]");
  if (!root) return undefined;
  let end: End | undefined;
  let isEnded = false;
  const isAsking = location.hash.length > 1 || sentWords() !== "";
  setState(root, "searching", isAsking);
  // Before the first letter can be lost: a next patient's complaint is typed at once.
  const isInvited = !isAsking && isFocusFree() && wordsOfMissingPage(root, site.root) === "";
  if (isInvited) focusField(part(root, ".wr-field__input"));
  // What is typed while all is loaded is searched when it is there; sent, the page would begin anew.
  const form = part(root, ".wr-ask__form");
  const keep = (event: Event): void => event.preventDefault();
  form.addEventListener("submit", keep);
  const ready = Promise.all([catalogueOf(site), site.texts(), fetchPictograms(site.pictograms).catch(console.warn)]).then(
    async ([catalogue, texts]) => {
      await rested();
      if (isEnded) return;
      const finder = new Finder(root, site, catalogue, texts);
      await rested();
      if (isEnded) return;
      end = finder.start();
      if (catalogue.isWhole) return;
      const mentions = await fetchMentions(site);
      if (isEnded) catalogue.addMentions(mentions);
      else finder.addMentions(mentions);
    },
    (error: unknown) => {
      // The lists that the page came with are a way in as well.
      console.warn(error);
      setState(root, "searching", false);
      setState(root, "failed", true);
      part(root, ".wr-finder__failed").hidden = false;
    },
  );
  return {
    ready,
    end() {
      isEnded = true;
      form.removeEventListener("submit", keep);
      end?.();
    },
  };
}
