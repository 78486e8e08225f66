/**
 * The editor speaks Dutch, also where the browser speaks another language; who chose one keeps it.
 *
 * Sveltia CMS reads this choice the moment its module is loaded: import this module first.
 */

const PREFERENCES = "sveltia-cms.prefs";

const kept: unknown = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");
const chosen = typeof kept === "object" && kept !== null ? kept : {};
localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "nl", ...chosen }));

export {};
