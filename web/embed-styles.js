// The style sheet of what stands in other people's pages. One link, whoever asks first.

/** @type {Promise<void> | undefined} */
let loaded;

/** Waits for the styles, so that nothing jumps; a page without them is still better than none. */
export function embedStyles() {
  loaded ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('./broadside-embed.css', import.meta.url).href;
    for (const end of ['load', 'error']) {
      link.addEventListener(end, () => resolve(), { once: true });
    }
    document.head.append(link);
  });
  return loaded;
}
