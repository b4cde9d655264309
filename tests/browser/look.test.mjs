// That pages fit: on every width, in both colour schemes and both directions nothing sticks out,
// and nothing jumps while a page loads.

import assert from 'node:assert/strict';

import { settled } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

const test = browserSuite();

const widths = [320, 360, 768, 1280];
const height = 800;
const articles = {
  'in English': '?post=doha-joint-declaration',
  'in Dari': '?post=khabar-ba-internet-kond',
  'in Pashto': '?post=da-kali-kitabtun',
  'with every feature': '?post=every-markdown-feature',
};
const pages = { ...articles, 'of the list': '', 'of a failure': '?post=there-is-none' };

/**
 * What sticks out of the window, and how far the page can be scrolled sideways. Runs in the page.
 * What is inside a box that scrolls or hides may be wider than that box.
 */
function wide() {
  /** @type {string[]} */
  const found = [];
  /** @param {Element} element */
  const look = (element) => {
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > document.documentElement.clientWidth + 0.5) {
      const name = [element.localName, ...element.classList].join('.');
      found.push(`${name} from ${left} to ${right}: ${element.textContent?.slice(0, 40)}`);
    }
    if (getComputedStyle(element).overflowX !== 'visible') return;
    for (const child of element.children) look(child);
  };
  for (const child of document.body.children) look(child);
  const { scrollWidth, clientWidth } = document.documentElement;
  return { found, sideways: scrollWidth - clientWidth };
}

for (const width of widths) {
  test(`${width} px: pages fit, light and dark`, async ({ blank, url }) => {
    const { page, console } = await blank({ viewport: { width, height } });
    for (const [name, query] of Object.entries(pages)) {
      await page.goto(url + query);
      await settled(page);
      const heading = page.locator(query ? 'h1' : '.card-title').first();
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await page.evaluate(wide), { found: [], sideways: 0 }, name);
        const box = await heading.boundingBox();
        assert.ok(box && box.width > 100 && box.height > 20, `${name}: the heading is seen`);
        assert.ok(box.y < height, `${name}: it is seen without scrolling`);
        const [ink, paper] = await heading.evaluate((element) => {
          const { color } = getComputedStyle(element);
          const { backgroundColor } = getComputedStyle(document.documentElement);
          /** @param {string} rgb */
          const sum = (rgb) => (rgb.match(/\d+/g) ?? []).slice(0, 3).reduce((a, b) => a + +b, 0);
          return [sum(color), sum(backgroundColor)];
        });
        const right = colorScheme === 'dark' ? ink > paper + 300 : paper > ink + 300;
        assert.ok(right, `${name}, ${colorScheme}: colours ${ink} on ${paper}`);
      }
    }
    assert.equal(console.splice(0).length, 1, 'the address that is wrong');
  });
}

test('what sticks out is found', async ({ open }) => {
  const { page } = await open(articles['in English'], { viewport: { width: 360, height } });
  await page.evaluate(() => {
    const row = document.createElement('p');
    row.textContent = 'x'.repeat(200);
    row.className = 'too-wide';
    document.querySelector('main')?.append(row);
    // By a class of ours that does not break words, since the policy forbids style attributes.
    const time = document.createElement('time');
    time.textContent = 'y'.repeat(200);
    const meta = document.createElement('p');
    meta.className = 'card-meta';
    meta.append(time);
    document.querySelector('main')?.append(meta);
  });
  const { found, sideways } = await page.evaluate(wide);
  assert.ok(sideways > 500, `${sideways} px`);
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(found[0], /^time .*yyy/);
});

test('a date in the list stays on one line', async ({ blank, url }) => {
  const { page } = await blank();
  await page.goto(url);
  await settled(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const heights = await page
      .locator('.card-meta time')
      .evaluateAll((times) =>
        times.map((time) => [time.textContent, time.getBoundingClientRect().height]),
      );
    assert.ok(heights.length > 5);
    assert.deepEqual(heights.filter(([, tall]) => Number(tall) > 30), [], `${width} px`);
  }
});

test('wide things scroll in their own box', async ({ open }) => {
  const { page } = await open(articles['with every feature'], { viewport: { width: 320, height } });
  const boxes = await page
    .locator('.prose :is(pre, .table-scroll)')
    .evaluateAll((all) =>
      all.map((box) => ({
        wider: box.scrollWidth > box.clientWidth,
        scrolls: /auto|scroll/.test(getComputedStyle(box).overflowX),
        focusable: /** @type {HTMLElement} */ (box).tabIndex === 0,
      })),
    );
  assert.ok(boxes.some(({ wider }) => wider), 'something is wider than a small screen');
  assert.deepEqual(boxes.filter(({ scrolls, focusable }) => !scrolls || !focusable), []);
});

test('nothing jumps while a page loads', async ({ blank, url, t }) => {
  const { page } = await blank();
  // Every visit is a first one.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(() => {
    /** @type {number[]} */
    const shifts = [];
    Object.assign(window, { shifts });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  /** @returns {Promise<number>} two frames later, when what moved has been told */
  const shifted = () =>
    page.evaluate(async () => {
      for (const wait of [requestAnimationFrame, requestAnimationFrame, setTimeout]) {
        await new Promise((resolve) => wait(resolve));
      }
      return Reflect.get(window, 'shifts').reduce((/** @type {number} */ a, b = 0) => a + b, 0);
    });

  for (const width of widths) {
    for (const [name, query] of Object.entries({ ...articles, 'of the list': '' })) {
      await page.setViewportSize({ width, height });
      await page.goto(url + query);
      await settled(page);
      // The last thing that could move the text is the picture above it.
      await page.waitForFunction(() =>
        [...document.images].every((image) => image.complete || image.loading === 'lazy'),
      );
      const sum = await shifted();
      if (sum) t.diagnostic(`${width} px, page ${name}: ${sum}`);
      assert.ok(sum <= 0.05, `${width} px, page ${name}: ${sum}`);
    }
  }
  // Now something does jump: the observer hears it.
  await page.evaluate(() => {
    const block = document.createElement('pre');
    block.textContent = 'x\n'.repeat(10);
    document.querySelector('#main')?.prepend(block);
  });
  const sum = await shifted();
  assert.ok(sum > 0.05, `a jump of ${sum}`);
});

test('on paper the lead image keeps its proportions, and the furniture is gone', async ({ open }) => {
  const { page } = await open(articles['in English'], { viewport: { width: 900, height: 400 } });
  await page.emulateMedia({ media: 'print' });
  const image = page.locator('.lead-image img');
  await page.waitForFunction(() => [...document.images].some((one) => one.naturalWidth === 1200));
  const box = await image.boundingBox();
  assert.ok(box && box.height <= 240.5, `${box?.height} px: at most 60 % of a page`);
  assert.ok(Math.abs(box.width / box.height - 16 / 9) < 0.01, `${box.width} × ${box.height}`);
  for (const gone of ['.site-nav', '.site-footer', '.tags', '.pager', '.skip-link']) {
    assert.equal(await page.locator(gone).isVisible(), false, gone);
  }
  assert.equal(await page.locator('.prose').isVisible(), true);
});
