// The only file that touches the network.

/**
 * What the engine is told about a file.
 * @typedef {object} FileReply
 * @property {number} status HTTP status, or 0 when no whole answer came
 * @property {Uint8Array} bytes the content when the status is 200, else empty
 * @property {string} [brief] not empty: there is more in the file than these bytes
 */

// Long enough for a bad connection; silence of this length is an outage.
const patience = 20_000;

/**
 * The engine's response. The page waits for it with nothing but a line of text to show, so it has
 * an end even when bytes trickle.
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
export async function fetchEngine(address, signal = AbortSignal.timeout(3 * patience)) {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

/**
 * A content file that was put into the document itself, which saves its request. What stands there
 * may be enough for some routes only, and is then brief: `data-for` is in their queries.
 * @param {string} path
 * @param {string} route
 * @returns {FileReply | undefined}
 */
export function embeddedFile(path, route) {
  /** @type {HTMLElement | null} */
  const block = document.querySelector(`[data-file="${CSS.escape(path)}"]`);
  const brief = block?.dataset.for ?? '';
  if (block && route.includes(brief)) {
    return { status: 200, bytes: new TextEncoder().encode(block.textContent ?? ''), brief };
  }
}

/**
 * Fetches one file. A fault of the network is an answer too (status 0), never an exception.
 * @param {string} address absolute
 * @param {AbortSignal} [signal]
 * @param {RequestCache} [cache]
 * @returns {Promise<FileReply>}
 */
export async function fetchFile(address, signal, cache) {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal?.addEventListener('abort', end, { signal: ending.signal });
  let timer = setTimeout(end, patience);
  const nothing = new Uint8Array();
  try {
    signal?.throwIfAborted();
    const response = await fetch(address, { signal: ending.signal, cache });
    // Another site's file is not this site's content, wherever the server points.
    if (new URL(response.url).origin !== new URL(address).origin) throw response.url;
    if (!response.ok || !response.body) return { status: response.status, bytes: nothing };
    const reader = response.body.getReader();
    const chunks = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      clearTimeout(timer);
      timer = setTimeout(end, patience);
    }
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    return { status: response.status, bytes };
  } catch {
    return { status: 0, bytes: nothing };
  } finally {
    clearTimeout(timer);
    // Also drops the body of an answer that nobody wants.
    end();
  }
}
