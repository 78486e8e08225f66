/** The maps that pages bring their own points for. Leaflet is fetched only where there is one. */

import type { CatalogueMap } from "../map/map.ts";
import type { MapPoint } from "../map/map_point.ts";
import type { End, Running } from "./navigation.ts";
import type { Site } from "./site.ts";

/** Starts a map when it comes near the screen; gives a function that ends it. */
export function whenNear(holder: HTMLElement, start: () => Promise<CatalogueMap>): End {
  let map: CatalogueMap | undefined;
  let ended = false;
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      start().then(
        (started) => {
          if (ended) started.remove();
          else map = started;
        },
        (error: unknown) => console.warn(error),
      );
    },
    { rootMargin: "300px" },
  );
  watcher.observe(holder);
  return () => {
    ended = true;
    watcher.disconnect();
    map?.remove();
  };
}

export function startPageMaps(site: Site): Running {
  const holders = document.querySelectorAll<HTMLElement>("[data-wr-map]");
  const ends = [...holders].map((holder) => {
    const points = JSON.parse(holder.dataset["wrMap"] ?? "[]") as MapPoint[];
    // A hidden element is never near the screen; what it stands in is.
    return whenNear(holder.parentElement ?? holder, async () => {
      const [{ startMap }, texts] = await Promise.all([import("../map/map.ts"), site.texts()]);
      const map = await startMap(holder, site.map, (count) => texts.count("map_group", count));
      map.show(points);
      return map;
    });
  });
  return {
    end() {
      for (const end of ends) end();
    },
  };
}
