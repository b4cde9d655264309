// The pages for when there is no engine to make one. Plain on purpose, and in English: no file
// that could say otherwise was read.

/**
 * @param {Element} root
 * @param {string} title
 * @param {string} explanation
 */
export function showTrouble(root, title, explanation) {
  const page = document.createElement('main');
  const section = document.createElement('section');
  /** @param {string} tag @param {string} text */
  const add = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    section.append(element);
    return element;
  };
  document.title = title;
  page.className = 'page';
  page.lang = 'en';
  page.dir = 'ltr';
  section.className = 'failure';
  add('h1', title);
  add('p', explanation);
  add('button', 'Try again').addEventListener('click', () => location.reload());
  page.append(section);
  root.replaceChildren(page);
}
