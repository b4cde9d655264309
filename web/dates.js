// Dates in the words and the calendar of the text around them. Intl knows all but Pashto.

const pashtoMonths = 'وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب'.split(' ');

/**
 * The date as it was written, in long form. Neither the time of day nor the reader's time zone
 * plays a part: the day that an article carries is the same for everybody.
 * @param {string} written begins with YYYY-MM-DD
 * @param {string} language
 * @returns {string | undefined} nothing when the date or the language cannot be understood
 */
export function longDate(written, language) {
  const date = new Date(written.slice(0, 10));
  const spoken = language.split('-')[0].toLowerCase();
  try {
    if (spoken === 'ps') {
      /** @param {string} part @param {string} digits the language whose digits it has */
      const numeric = (part, digits) =>
        new Intl.DateTimeFormat(`${digits}-u-ca-persian`, {
          [part]: 'numeric',
          timeZone: 'UTC',
        }).format(date);
      const month = pashtoMonths[+numeric('month', 'en') - 1];
      return `${numeric('day', 'fa')} ${month} ${numeric('year', 'fa')}`;
    }
    // Dari: the calendar's months have other names than in Iran.
    const locale = spoken === 'prs' ? 'fa-AF' : language;
    const calendar = locale.startsWith('fa') ? 'persian' : undefined;
    const format = { calendar, dateStyle: /** @type {const} */ ('long'), timeZone: 'UTC' };
    return new Intl.DateTimeFormat(locale, format).format(date);
  } catch {
    // Not a date, or not a language tag: what stands there already is better.
  }
}

/**
 * @param {ParentNode} nodes
 * @param {string} language of the page, for dates outside of any element that names one
 */
export function writeDates(nodes, language) {
  for (const time of nodes.querySelectorAll('time')) {
    const around = time.closest('[lang]')?.getAttribute('lang') ?? language;
    const words = longDate(time.dateTime, around);
    if (words) time.textContent = words;
  }
}

/**
 * Whole seconds since 1970 (UTC) of a date as articles write it; NaN for anything else. In native
 * builds wasm/base/date.cpp gives the same answers.
 * @param {string} text
 */
export function seconds(text) {
  const [, date, time, second, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[Tt ]((?:[01]\d|2[0-3]):[0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:[Zz]|([+-](?:[01]\d|2[0-3]):[0-5]\d)))?$/.exec(text) ?? [];
  // The last days of short months: a browser takes them for the first of the next.
  if (!new Date(date).toJSON()?.startsWith(date)) return NaN;
  return Date.parse(`${date}T${time ?? '00:00'}:00${zone ?? 'Z'}`) / 1000 + +(second ?? 0);
}
