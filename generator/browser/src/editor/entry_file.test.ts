import assert from "node:assert/strict";
import { test } from "node:test";

import { readEntry, writeEntry } from "./entry_file.ts";

const FORMS = {
  shapes: { wanneer: { "vaste-dag": "elke", "losse-data": "data", "op-afspraak": "op_afspraak" } },
  photos: "/catalog/photos/",
};

/** What the form shows of an entry, without the file that it carries. */
function values({ bron: _, ...shown }: Record<string, unknown>): Record<string, unknown> {
  return shown;
}

test("every value is read as the text that stands in the file", () => {
  const entry = readEntry("kosten: 5,00\nvan: 17:30\npostcode: 1812\nnodig: nee\ndag: 2026-12-05\n", FORMS);

  assert.deepEqual(values(entry), { kosten: "5,00", van: "17:30", postcode: "1812", nodig: "nee", dag: "2026-12-05" });
});

test("an item of a list is told by the key that only its form has", () => {
  const entry = readEntry("wanneer:\n  - elke: week\n  - data: [2026-12-05]\n  - op_afspraak: ja\n", FORMS);

  assert.deepEqual(values(entry), {
    wanneer: [
      { vorm: "vaste-dag", elke: "week" },
      { vorm: "losse-data", data: ["2026-12-05"] },
      { vorm: "op-afspraak", op_afspraak: "ja" },
    ],
  });
});

test("what was left empty and the form of an item are not written", () => {
  const text = writeEntry(
    {
      naam: " Koffie ",
      talen: [],
      adres: { straat: "", plaats: null },
      wanneer: [{ vorm: "vaste-dag", elke: "week", niet: [""] }],
    },
    FORMS,
  );

  assert.equal(text, "naam: Koffie\nwanneer:\n  - elke: week\n");
});

test("what is written is read as the same", () => {
  const entry = {
    naam: "Eten: <samen> & 'thuis' # nu",
    omschrijving: "Eén.\n\nTwee.\n",
    telefoon: "072-000 00 00",
    toelichting: "- geen lijst",
    plaats: "null",
  };

  assert.deepEqual(values(readEntry(writeEntry(entry, FORMS), FORMS)), entry);
});

test("a change leaves comments and layout alone", () => {
  const before = [
    "naam: Koffie # zoals op de deur",
    "klachten: [Z04.03, P03]",
    "omschrijving: >",
    "  U drinkt koffie met mensen uit de buurt.",
    "  Kom gerust eens kijken.",
    "wanneer:",
    "  # Na de verbouwing weer op maandag.",
    "  - elke: week",
    "    van: 9:00",
    "toegankelijk: {rolstoel: ja, ringleiding: nee}",
    "gecontroleerd: 2026-10-01",
    "",
  ].join("\n");
  const entry = readEntry(before, FORMS);

  const after = writeEntry({ ...entry, omschrijving: "U drinkt koffie met mensen uit de buurt. Kom gerust eens kijken.", gecontroleerd: "2026-11-20" }, FORMS);

  assert.equal(after, before.replace("2026-10-01", "2026-11-20"));
});

test("what was emptied goes, and what is new comes at the end", () => {
  const entry = readEntry("naam: Koffie\ntalen: [nl]\n", FORMS);

  assert.equal(writeEntry({ ...entry, talen: [], plekken: "vol" }, FORMS), "naam: Koffie\nplekken: vol\n");
});

test("what is new gets a line of its own, also where the last line had no end", () => {
  const entry = readEntry("naam: Koffie\ntalen: [nl]", FORMS);

  assert.equal(writeEntry({ ...entry, plekken: "vol" }, FORMS), "naam: Koffie\ntalen: [nl]\nplekken: vol\n");
});

test("a line end inside a text is a change", () => {
  const entry = readEntry("naam: Koffie\nomschrijving: |\n  Eén.\n  Twee.\n", FORMS);

  assert.match(writeEntry({ ...entry, omschrijving: "Eén.Twee." }, FORMS), /^omschrijving: .*\n?.*Eén\.Twee\./m);
});

test("a photo is a path in the form and a name in the file", () => {
  const file = "naam: Koffie\nfoto: {bestand: eetzaal.jpg, beschrijving: De zaal.} # van de buren\n";
  const entry = readEntry(file, FORMS);

  assert.deepEqual(entry["foto"], { bestand: "/catalog/photos/eetzaal.jpg", beschrijving: "De zaal." });
  assert.equal(writeEntry(entry, FORMS), file);
});

test("a new photo is written by its name", () => {
  const foto = { bestand: "/catalog/photos/deur.webp", beschrijving: "De deur." };

  assert.equal(writeEntry({ foto }, FORMS), "foto:\n  bestand: deur.webp\n  beschrijving: De deur.\n");
});
