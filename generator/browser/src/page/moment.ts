/** Wall-clock time where the activities are, whatever the visitor's own clock is set to. */
export interface Moment {
  /** `2026-11-23`. */
  readonly day: string;
  /** Since midnight. */
  readonly minutes: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

const AMSTERDAM = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function momentOf(date: Date): Moment {
  const parts = new Map(AMSTERDAM.formatToParts(date).map(({ type, value }) => [type, value]));
  const day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  return {
    day,
    minutes: 60 * Number(parts.get("hour")) + Number(parts.get("minute")),
    weekday: weekdayOf(day),
  };
}

/** Whole days from one day to a later one; less than 0 when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

export function dayAfter(day: string, days: number): string {
  return new Date(utc(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(utc(day)).getUTCDay() + 6) % 7;
}

/** The same day so many months later, or the last of that month when it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
