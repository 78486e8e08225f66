/** The search index: one object an activity. */
export const data = { permalink: "/index.json" };

export function render({ collections }) {
  return JSON.stringify(
    collections.activiteiten.map(({ url, data: each, rawInput }) => ({
      titel: each.title,
      url,
      wijk: each.wijknaam,
      soort: each.soort,
      plek: each.kaart.plek,
      zoekwoorden: each.zoekwoorden,
      klachten: each.klachten,
      tekst: rawInput.trim(),
    })),
  );
}
