// Words that generated articles are made of (generate-content.mjs).

/**
 * @typedef {object} Language
 * @property {string} tag BCP 47
 * @property {number} share of the articles
 * @property {string[]} words in no order
 * @property {string[]} topics what titles, tags and series are called after
 * @property {string} series what a series of articles says of itself
 */

/** @type {Language[]} */
export const languages = [
  {
    tag: 'en',
    share: 0.5,
    words: `the a of and to in that it was for on with as at by from they said which their has been
      more people year after over city would one before there who many under work water street
      market school river council letter morning paper winter between without against print reader
      office first second small long early public house train bridge question answer`.split(/\s+/),
    topics: `Kabul Elections Water Schools Harvest Markets Rivers Press Archives Bridges Health
      Weather Courts Trains Music Football Bread Radio Libraries Letters Mountains Housing Museums
      Energy Borders Theatre`.split(/\s+/),
    series: 'the whole story',
  },
  {
    tag: 'prs',
    share: 0.2,
    words: `و در به از که این را با است برای آن یک تا بر هم نیز اما یا هر چند مردم شهر سال روز کار آب
      بازار مکتب دریا نامه صبح روزنامه زمستان کوچه خانه راه پل پرسش پاسخ کتاب باران نان زندگی
      می‌گوید می‌کنند شده‌است نمی‌شود خبرنگار گزارش شورا`.split(/\s+/),
    topics: `کابل انتخابات آب مکتب بازار مطبوعات صحت هوا محکمه موسیقی فوتبال نان رادیو کتابخانه
      کوه‌ها موزیم انرژی تیاتر`.split(/\s+/),
    series: 'از آغاز تا امروز',
  },
  {
    tag: 'ps',
    share: 0.15,
    words: `او په د له چې دا ته سره دی ده لپاره هغه یو تر پر هم خو یا هر څو خلک ښار کال ورځ کار اوبه
      بازار ښوونځی سیند لیک سهار ورځپاڼه ژمی کوڅه کور لار پل پوښتنه ځواب کتاب باران ډوډۍ ژوند وایي
      کوي شوی خبریال راپور`.split(/\s+/),
    topics: `کابل ټاکنې اوبه ښوونځي بازار مطبوعات روغتیا هوا محکمه موسیقي فوټبال ډوډۍ راډیو کتابتون
      غرونه موزیم انرژي تیاتر`.split(/\s+/),
    series: 'له پیله تر نن',
  },
  {
    tag: 'fa',
    share: 0.15,
    words: `و در به از که این را با است برای آن یک تا بر هم نیز اما یا هر چند مردم شهر سال روز کار آب
      بازار مدرسه رود نامه صبح روزنامه زمستان خیابان خانه راه پل پرسش پاسخ کتاب باران نان زندگی
      می‌گوید می‌کنند شده‌است نمی‌شود خبرنگار گزارش شورا`.split(/\s+/),
    topics: `تهران انتخابات آب مدرسه بازار مطبوعات سلامت هوا دادگاه موسیقی فوتبال نان رادیو کتابخانه
      کوه‌ها موزه انرژی تئاتر`.split(/\s+/),
    series: 'از آغاز تا امروز',
  },
];

/** For site.json, with the languages that they write in. */
export const authors = [
  { id: 'nell-ashdown', name: 'Nell Ashdown', bio: 'Asks short questions.', writes: ['en'] },
  { id: 'tobias-wren', name: 'Tobias Wren', bio: 'Sets type.', writes: ['en'] },
  { id: 'ines-okafor', name: 'Inés Okafor', bio: 'Counts things.', writes: ['en'] },
  { id: 'farhad-baharan', name: 'فرهاد بهاران', bio: 'از کابل گزارش می‌دهد.', writes: ['prs', 'fa'] },
  { id: 'laila-nadiri', name: 'لیلا نادری', bio: 'از کتاب‌ها می‌نویسد.', writes: ['prs', 'fa'] },
  { id: 'zarghuna-storay', name: 'زرغونه ستوری', bio: 'له کندهاره لیکي.', writes: ['ps'] },
  { id: 'mina-hotak', name: 'مینه هوتک', bio: 'له ښوونځیو لیکي.', writes: ['ps', 'prs'] },
];
