import assert from "node:assert/strict";
import { test } from "node:test";
import { noFilters, toggled } from "./facets.ts";
import { facetNames, isSearch, LONGEST_QUERY, readFragment, writeFragment } from "./fragment.ts";
import type { Payload } from "./payload.ts";

const names = facetNames({
  wijken: { id: ["noord", "zuid"] },
  kinds: { id: ["eetgroep"] },
  audiences: { id: ["mensen-met-een-beperking"] },
  languages: { id: ["tr"] },
} as unknown as Payload);

test("a search goes into the fragment and comes out the same", () => {
  const filters = toggled(toggled(toggled(noFilters(), "dag", 1), "gratis", 0), "wijk", 1);
  const state = { query: "eenzaam 1813 & c'est ça + 100%", filters, practice: undefined, chosen: ["noord/koffie"] };
  const fragment = writeFragment(state, names);
  assert.deepEqual(readFragment(fragment, names), state);
});

test("the fragment is one that people can read", () => {
  const filters = toggled(toggled(noFilters(), "dag", 1), "gratis", 0);
  assert.equal(writeFragment({ query: "eenzaam 1813", filters, practice: undefined, chosen: ["noord/koffie"] }, names), "#zoek=eenzaam%201813&dag=dinsdag&gratis=ja&recept=noord/koffie");
});

test("an empty search leaves no fragment", () => {
  assert.equal(writeFragment({ query: "  ", filters: noFilters(), practice: undefined, chosen: [] }, names), "");
});

test("unknown keys and values are passed over", () => {
  assert.deepEqual(readFragment("#zoek=a&dag=smurfdag,dinsdag&x=y&__proto__=1&recept=../x", names), {
    query: "a",
    filters: toggled(noFilters(), "dag", 1),
    practice: undefined, chosen: [],
  });
});

test("a broken percent sign does no harm and a long query is cut", () => {
  assert.equal(readFragment("#zoek=%E0%A4%A", names).query.length > 0, true);
  assert.equal(readFragment(`#zoek=${"a".repeat(5000)}`, names).query.length, LONGEST_QUERY);
});

test("a fragment that leads to a place on the page is no search", () => {
  assert.equal(isSearch("#wr-content"), false);
  assert.equal(isSearch("#een-kopje"), false);
  assert.equal(isSearch(""), true);
  assert.equal(isSearch("#zoek=eenzaam"), true);
  assert.equal(isSearch("#x=1&postcode=1813"), true);
});
