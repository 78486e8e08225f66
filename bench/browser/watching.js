// Runs in the page before anything else: sets its clock to the day of the catalogue, and tells when
// results have been painted. `present` and `absent` are selectors of what must be there, and must not;
// `first` is one of what a phone's screen shows of the results.
(() => {
  const RealDate = Date;
  const offset = RealDate.parse("2026-11-23T09:00:00+01:00") - RealDate.now();
  window.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length > 0) super(...parts);
      else super(RealDate.now() + offset);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };

  const isShown = ({ present, absent }) =>
    document.querySelector(present) !== null && !(absent && document.querySelector(absent));

  const wordsOf = ({ first }) => [...document.querySelectorAll(first)].map(({ textContent }) => textContent).join("\n");

  /** The frame after the one in which something changed begins when that one has been painted. */
  const painted = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

  let pressed;
  addEventListener("keydown", (event) => (pressed ??= event.timeStamp), { capture: true });

  /** Lets a search know that its field holds something, in case it was not there yet when that was typed. */
  const remind = (field) => {
    for (const kind of ["input", "keyup"])
      document.querySelector(field).dispatchEvent(new KeyboardEvent(kind, { bubbles: true }));
  };

  /** Gives the milliseconds from opening the page until a result has been painted; null if there never is. */
  const firstResult = (way) =>
    new Promise((done) => {
      const reminding = setInterval(remind, way.reminded, way.field);
      const look = () => {
        const isLate = performance.now() > way.patience;
        if (!isShown(way) && !isLate) {
          requestAnimationFrame(look);
          return;
        }
        clearInterval(reminding);
        if (isLate) done(null);
        else painted().then(done);
      };
      look();
    });

  let answer;
  /**
   * Begins to wait for the results of the next key: until the count or the first of them are others. After
   * `patience` milliseconds there are none.
   */
  const awaitKey = (way, patience) => {
    pressed = undefined;
    const before = wordsOf(way);
    answer = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (pressed !== undefined && isShown(way) && wordsOf(way) !== before) {
          observer.disconnect();
          clearTimeout(giveUp);
          painted().then((time) => done(time - pressed));
        }
      });
      const giveUp = setTimeout(() => {
        observer.disconnect();
        done(null);
      }, patience);
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
  };

  window.benchmark = {
    firstResult,
    awaitKey,
    answer: () => answer,
    memory: () => performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes),
  };
})();
