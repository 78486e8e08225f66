/** Starts what a page needs. Loaded once as a module; with instant navigation it sees every page. */

import { startAdding } from "./consult/adding.ts";
import { startKeys } from "./consult/keys.ts";
import { startPracticeButtons } from "./consult/practice_buttons.ts";
import { startTray } from "./consult/tray.ts";
import { DEEP_LINK_KEYS } from "./finder/deep_link.ts";
import { startFinder } from "./finder/start.ts";
import { startAnnouncing } from "./page/announcing.ts";
import { startDates } from "./page/dates.ts";
import { markCurrent, pinLinks, showJump, startJump, startSkipLink } from "./page/header.ts";
import { keepQuestionHere } from "./page/incoming.ts";
import { startLinks } from "./page/links.ts";
import { startPageMaps } from "./page/maps.ts";
import { onEachPage, type Running } from "./page/navigation.ts";
import { startPrintButtons } from "./page/printing.ts";
import { readSite, type Site } from "./page/site.ts";

keepQuestionHere(DEEP_LINK_KEYS);

/** The sheet and its QR code are fetched only on the page that shows them. */
function startReceptWhereAsked(site: Site): Running | undefined {
  const root = document.querySelector<HTMLElement>("[data-wr-recept]");
  if (!root) return undefined;
  let recept: Running | undefined;
  let isEnded = false;
  const ready = import("./recept/recept.ts").then(({ startRecept }) => {
    if (isEnded) return undefined;
    recept = startRecept(root, site);
    return recept.ready;
  });
  return {
    ready,
    end() {
      isEnded = true;
      recept?.end();
    },
  };
}

const site = readSite();
if (site) {
  pinLinks();
  startLinks(site);
  startSkipLink();
  startJump(site);
  startKeys(site);
  startAnnouncing();
  const showTray = startTray(site);
  onEachPage([
    () => markCurrent(site),
    showJump,
    () => startFinder(site),
    showTray,
    startAdding(site),
    startPracticeButtons(site),
    () => startReceptWhereAsked(site),
    () => startDates(site),
    () => startPageMaps(site),
    startPrintButtons,
  ]);
}
