const byTitle = (one, other) => one.data.title.localeCompare(other.data.title, "nl");

/** Gives the activities of each key, by name. */
function grouped(activities, keysOf) {
  const groups = new Map();
  for (const activity of activities)
    for (const key of keysOf(activity)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(activity);
    }
  return [...groups].map(([id, found]) => ({ id, activities: found.sort(byTitle) }));
}

export default function (config) {
  const activities = (api) => api.getFilteredByGlob("content/activiteit/**/*.md");
  config.addCollection("activiteiten", activities);
  config.addCollection("perWijk", (api) => grouped(activities(api), (each) => each.data.wijk));
  config.addCollection("perKlacht", (api) =>
    grouped(activities(api), (each) => each.data.klacht).map(({ id, activities: found }) => ({
      id,
      wijken: grouped(found, (each) => [each.data.wijknaam]).sort((one, other) => one.id.localeCompare(other.id, "nl")),
    })),
  );
  config.addFilter("json", (value) => JSON.stringify(value));
  config.addFilter("dialled", (phone) => phone.replaceAll(" ", ""));
  config.addPassthroughCopy({ "style.css": "style.css" });
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "public" },
    templateFormats: ["md", "njk", "11ty.js"],
    markdownTemplateEngine: false,
  };
}
