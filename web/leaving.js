// On the way to another document, where loading ends and nobody wants to hear of it.

export let leaving = false;

addEventListener('pagehide', () => (leaving = true));
addEventListener('pageshow', () => (leaving = false));
