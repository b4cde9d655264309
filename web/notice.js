/**
 * Says to the reader what is wrong with the text, as the engine does it.
 * @param {string} text
 */
export function notice(text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'notice';
  paragraph.role = 'note';
  paragraph.textContent = text;
  return paragraph;
}
