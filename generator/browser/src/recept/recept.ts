/** The recept page: fetches what was asked for, lays out the sheet, prints it. */

import type { Payload } from "../finder/payload.ts";
import { element, pictogram } from "../page/dom.ts";
import { momentOf } from "../page/moment.ts";
import type { Running } from "../page/navigation.ts";
import { fetchJson, type Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { readReceptRequest, receptAddress, type ReceptRequest } from "../consult/request.ts";
import { hasEnded, type SheetActivity, type SheetCoach } from "./data.ts";
import { fitToPage } from "./fitting.ts";
import { receptNumber } from "./number.ts";
import { type Sheet, sheetElement } from "./sheet.ts";

export function startRecept(root: HTMLElement, site: Site): Running {
  const page = new ReceptPage(root, site);
  const listening = new AbortController();
  window.addEventListener("hashchange", () => void page.show(), { signal: listening.signal });
  return {
    ready: page.show(),
    end() {
      listening.abort();
      page.remove();
    },
  };
}

class ReceptPage {
  readonly #root: HTMLElement;
  readonly #site: Site;
  readonly #paper = element("div", { class: "wr-print" });
  readonly #number = receptNumber();
  #isRemoved = false;

  constructor(root: HTMLElement, site: Site) {
    this.#root = root;
    this.#site = site;
  }

  async show(): Promise<void> {
    const texts = await this.#site.texts();
    const request = readReceptRequest(location.hash);
    if (request.print) forgetPrinting(request);
    if (request.activities.length === 0) return this.#say(texts.say("recept_none"));
    try {
      const activities = await Promise.all(request.activities.map((id) => this.#activity(id)));
      if (this.#isRemoved) return;
      const ended = activities.find((activity) => hasEnded(activity, momentOf(new Date()).day));
      if (ended) return this.#showEnded(ended, request, texts);
      const coach = await this.#coach(request, activities);
      await this.#showSheet({ activities, coach, ...this.#frame() }, texts);
      if (request.print && !this.#isRemoved) window.print();
    } catch (error) {
      console.warn(error);
      this.#say(texts.say("recept_failed"));
    }
  }

  remove(): void {
    this.#isRemoved = true;
    this.#paper.remove();
  }

  #frame(): Pick<Sheet, "number" | "now" | "siteName" | "canonicalRoot" | "pictograms"> {
    const { name, canonicalRoot, pictograms } = this.#site;
    return { number: this.#number, now: momentOf(new Date()), siteName: name, canonicalRoot, pictograms };
  }

  async #activity(id: string): Promise<SheetActivity> {
    const path = this.#root.dataset["wrRecept"] ?? "";
    const url = this.#site.root + path.replace("{id}", id);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const data = page.querySelector<HTMLElement>("[data-wr-recept-data]")?.dataset["wrReceptData"];
    if (!data) throw new Error(`no recept in ${url}`);
    return JSON.parse(data) as SheetActivity;
  }

  /** The coach of the patient's wijk when that is known, else of the activity's. */
  async #coach({ wijk }: ReceptRequest, activities: readonly SheetActivity[]): Promise<SheetCoach | null> {
    const [first] = activities;
    const { wijken } = await fetchJson<Payload>(this.#site.index);
    const coachIn = (id: string | undefined): SheetCoach | undefined => wijken.coaches[wijken.id.indexOf(id ?? "")]?.[0];
    return coachIn(wijk) ?? coachIn(first?.wijk) ?? null;
  }

  async #showSheet(sheet: Sheet, texts: Texts): Promise<void> {
    // The pictograms must be there before the printer's dialogue is.
    await fetch(this.#site.pictograms);
    const print = element("button", { class: "wr-button", type: "button" }, pictogram(this.#site.pictograms, "print"), texts.say("recept_print"));
    print.addEventListener("click", () => window.print());
    this.#part(".wr-recept-page__actions").replaceChildren(this.#back(texts), print);
    this.#part("[role=status]").textContent = texts.say("recept_preview");

    const printed = sheetElement(sheet, texts);
    this.#paper.replaceChildren(printed);
    document.body.append(this.#paper);
    await document.fonts.ready;
    const size = fitToPage(printed);
    const shown = sheetElement(sheet, texts);
    shown.style.setProperty("--wr-fit", size.toFixed(2));
    this.#part(".wr-recept-page__preview").replaceChildren(shown);
    const links = sheet.activities.map(({ path, name }) =>
      element("a", { href: this.#site.root + path }, texts.say("recept_back", { name })),
    );
    this.#part(".wr-recept-page__back").replaceChildren(...links);
  }

  /** Back to where the activity was chosen, with the search as it was. */
  #back(texts: Texts): HTMLElement {
    const back = element("a", { class: "wr-button wr-button--line", href: this.#site.root }, texts.say("recept_return"));
    back.addEventListener("click", (event) => {
      if (history.length < 2) return;
      event.preventDefault();
      history.back();
    });
    return back;
  }

  #showEnded({ name, successor }: SheetActivity, { wijk }: ReceptRequest, texts: Texts): void {
    this.#say(texts.say("recept_gone", { name }));
    if (!successor) return;
    const address = receptAddress(location.pathname, { activities: [successor.id], wijk, print: false });
    const link = element("a", { class: "wr-button", href: address }, texts.say("recept_use_successor", { name: successor.name }));
    this.#part(".wr-recept-page__preview").append(element("p", {}, texts.say("recept_successor"), " ", link));
  }

  #say(words: string): void {
    this.#paper.remove();
    this.#part(".wr-recept-page__actions").replaceChildren();
    this.#part(".wr-recept-page__preview").replaceChildren(element("p", { class: "wr-notice", role: "status" }, words));
  }

  #part(selector: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the recept page has no ${selector}`);
    return found;
  }
}

/** So that going back to the page, or loading it again, does not print again. */
function forgetPrinting(request: ReceptRequest): void {
  history.replaceState(history.state, "", receptAddress(location.pathname, { ...request, print: false }));
}
