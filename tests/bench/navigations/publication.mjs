// What is walked through: a publication with every way to write an article, in several languages,
// some of them with mistakes.

const languages = ['en', 'prs', 'en', 'ps', 'en'];
const tags = ['Doha', 'Kabul', 'Guide', 'کابل', 'Herat', 'Letters', 'Type'];

export const articleInHtml = '?post=story-3';

/** @param {number} i */
const prose = (i) => `The ${i}th story *begins* here, with a note[^1] and a #Tag${i % 13}.

![A press](../images/hand-press.svg#1200x800 "By hand")

## First

${'Some words that take a line or two, and `code`. '.repeat(3 + (i % 17))}

| Day | Sheets |
| :-- | --: |
${`| Monday | ${i} |\n`.repeat(1 + (i % 9))}
## Second

- [x] set
- [ ] printed

> [!NOTE]
> A word from the editor.

## Third

\`\`\`js
const i = ${i};
\`\`\`

[^1]: The note.
`;

/** @param {number} i @returns {object} */
function bodyOf(i) {
  switch (i % 10) {
    case 3:
      return { content_html: `<h2>One</h2><p>The <b>${i}</b>th</p>${'<p>More</p>'.repeat(i % 29)}` };
    case 6:
      return { content_text: `One line.\n\nAnd the ${i}th.` };
    case 9:
      return { markdown: `[Nowhere](nowhere.json) and [the first](story-0.json).\n\n${prose(i)}` };
    default:
      return { markdown: prose(i) };
  }
}

/**
 * @param {number} count
 * @returns {Record<string, string>} path in the site → content, to be added to a built site
 */
export function publication(count) {
  /** @type {Record<string, string>} */
  const files = {};
  for (let i = 0; i < count; i += 1) {
    const article = {
      title: `Story ${i}`,
      date_published: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
      language: languages[i % languages.length],
      tags: [tags[i % tags.length], tags[(i * 3 + 1) % tags.length]],
      authors: [i % 2 ? 'nell-ashdown' : 'zarghuna-storay'],
      summary: `About the ${i}th.`,
      // One in twenty has a mistake to be told of.
      ...(i % 20 === 7 ? { subtitel: 'x' } : {}),
      ...bodyOf(i),
    };
    files[`content/articles/story-${i}.json`] = JSON.stringify(article);
  }
  return files;
}
