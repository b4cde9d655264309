// The places in the Markdown of an article: what a payload is put between. Each bundle of places
// is filled at once, except that in `alone` each has an article for itself: there the payload may
// swallow what follows, and stands as it would at the top of a text.

/** @type {Record<string, Record<string, (payload: string) => string>>} */
export const markdownPlaces = {
  alone: {
    'paragraph*': (p) => p,
    'inside a line': (p) => `before ${p} after`,
    'link target*': (p) => `[x](${p})`,
    'link text': (p) => `[${p}](https://example.org/)`,
    'image target*': (p) => `![x](${p})`,
    'heading*': (p) => `## ${p}`,
    'reference target': (p) => `[x]: ${p}\n\n[x] ![x]`,
    'HTML block': (p) => `<div>\n${p}\n</div>`,
    'HTML element*': (p) => `a <kbd>${p}</kbd> b`,
    'HTML link': (p) => `a <a href="${p}">x</a> b`,
  },
  text: {
    'underlined heading': (p) => `${p}\n---`,
    'code span': (p) => `\`${p}\``,
    'code block': (p) => `~~~\n${p}\n~~~`,
    'code language': (p) => `~~~ ${p}\nx\n~~~`,
    'table cell*': (p) => `| a | b |\n|---|---|\n| ${p} | x |`,
    'table head': (p) => `| ${p} | b |\n|---|---|\n| x | y |`,
    footnote: (p) => `x[^a]\n\n[^a]: ${p}`,
    'footnote label': (p) => `x[^${p}]\n\n[^${p}]: y`,
    'list item': (p) => `- ${p}\n- [ ] ${p}`,
    quote: (p) => `> ${p}`,
    alert: (p) => `> [!NOTE]\n> ${p}`,
    'alert kind': (p) => `> [!${p}]\n> x`,
    emphasis: (p) => `***${p}*** ~~${p}~~`,
    hashtag: (p) => `x #${p} ＃${p}`,
    handle: (p) => `x @${p}`,
  },
  link: {
    'link target in angles': (p) => `a [x](<${p}>) b`,
    'link title': (p) => `[x](https://example.org/ "${p}")`,
    'image target in angles': (p) => `a ![x](<${p}>) b`,
    'image alt': (p) => `![${p}](x.png)`,
    'image title': (p) => `![x](x.png "${p}")`,
    'picture in a link': (p) => `[![x](${p})](${p})`,
    'automatic link': (p) => `<${p}>`,
    'bare address': (p) => `https://example.org/${p} www.example.org/${p}`,
    'reference label': (p) => `[${p}]: https://example.org/\n\n[${p}]`,
    'reference title': (p) => `[y]: https://example.org/ "${p}"\n\n[y]`,
  },
  html: {
    'HTML image': (p) => `a <img src='${p}' alt=x> b`,
    'HTML title': (p) => `a <abbr title="${p}">x</abbr> b`,
    'HTML language': (p) => `a <span lang="${p}" dir='${p}'>x</span> b`,
    'HTML value without quotes': (p) => `a <a href=${p}>x</a> b`,
    'HTML attribute': (p) => `a <sub ${p}>x</sub> b`,
    'HTML name': (p) => `a <${p} href=x>x</${p}> b`,
    'HTML comment': (p) => `a <!-- ${p} --> b`,
    'HTML details': (p) => `<details open><summary>${p}</summary>\n\n${p}\n\n</details>`,
    'HTML figure': (p) => `<figure>\n<img src="${p}">\n<figcaption>${p}</figcaption>\n</figure>`,
  },
};
