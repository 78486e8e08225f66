/** Beside the results: where they are, on a map, and who receives the patient. */

import type { CatalogueMap } from "../../map/map.ts";
import { element, write } from "../../page/dom.ts";
import { whenNear } from "../../page/maps.ts";
import type { End } from "../../page/navigation.ts";
import { painted } from "../../page/painting.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Results } from "../search.ts";
import { coachBox } from "./coach.ts";
import { pointsOf } from "./points.ts";

const QUIET_BEFORE_MAP_MS = 200;

export class Side {
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #coach = element("div", {});
  readonly #place = element("div", { class: "wr-finder__map" });
  /** Says how many of what was found the map lacks: else its numbers and those above the cards would differ. */
  readonly #offMap = element("p", { class: "wr-soft wr-finder__off-map" });
  #coachShown: string | undefined;
  #map: CatalogueMap | undefined;
  #mapped: readonly number[] = [];
  #mapping: number | undefined;

  constructor(catalogue: Catalogue, texts: Texts, site: Site) {
    this.#catalogue = catalogue;
    this.#texts = texts;
    this.#site = site;
  }

  /** Leaflet is fetched once the first results are on the screen and the map is near it. */
  start(holder: HTMLElement): End {
    const label = this.#texts.say("map_label");
    const canvas = element("div", { class: "wr-map", role: "region", "aria-label": label, hidden: true });
    const place = this.#place;
    place.replaceChildren(canvas, this.#offMap);
    holder.replaceChildren(place, this.#coach);
    const end = whenNear(place, async () => {
      await painted();
      const { startMap } = await import("../../map/map.ts");
      this.#map = await startMap(canvas, this.#site.map, (count) => this.#texts.count("map_group", count));
      this.#showPoints();
      return this.#map;
    });
    return () => {
      window.clearTimeout(this.#mapping);
      end();
    };
  }

  /** The coaches of these wijken receive the patient; `practice` says whose wijken they are, where none was named. */
  update({ ranked }: Results, wijken: readonly number[], practice: string | undefined): void {
    const asked = `${wijken.join()} ${practice ?? ""}`;
    if (asked !== this.#coachShown) {
      this.#coachShown = asked;
      this.#coach.replaceChildren(coachBox(wijken, practice, this.#catalogue.payload, this.#texts, this.#site));
    }
    const isSame = ranked.length === this.#mapped.length && ranked.every((each, at) => each === this.#mapped[at]);
    this.#mapped = ranked;
    if (isSame || !this.#map) return;
    window.clearTimeout(this.#mapping);
    this.#mapping = window.setTimeout(() => this.#showPoints(), QUIET_BEFORE_MAP_MS);
  }

  #showPoints(): void {
    const points = pointsOf(this.#mapped, this.#catalogue, this.#site.root);
    // An empty map says that something is wrong; of these places nobody knows where they are.
    this.#place.classList.toggle("wr-finder__map--none", this.#mapped.length > 0 && points.length === 0);
    this.#map?.show(points);
    const missing = points.reduce((left, { count = 1 }) => left - count, this.#mapped.length);
    write(this.#offMap, missing > 0 ? this.#texts.count("off_map", missing) : "");
  }
}
