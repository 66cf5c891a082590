import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, type OpenOptions } from '../support/open-page.ts';
import { ownSite } from '../support/own-site.ts';
import { site } from '../support/site.ts';
import { twoSites } from '../support/two-sites.ts';

/** A test that makes a whole copy of the site may take its time on a slow machine. */
const patience = { timeout: 15_000 };
/** What a browser says when the host is gone; the pages themselves have nothing to do with it. */
const darkness = /Failed to load resource|net::ERR_|An unknown error occurred when fetching/;

const state = (page: Page) => page.locator('offline-copy');
const visit = (path: string, url: string, options: OpenOptions = {}) =>
  openPage(path, { at: url, serviceWorker: true, ...options });

/** Opens `/progress/`, where the site is kept at once, and waits until it is. */
async function keep(url: string, options: OpenOptions = {}) {
  const visited = await visit('/progress/', url, options);
  await expect.poll(() => state(visited.page).getAttribute('data-is'), patience).toBe('kept');
  return visited;
}

/** The names of the caches, and what the worker of this page's site stands at. */
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Those of whole copies, without what is noted of failures. */
const copies = async (page: Page) =>
  (await cacheNames(page)).filter((name) => !name.endsWith(':failures'));

/** How many entries all caches have. */
const countEntries = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().length;
  });

const hasWorker = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);

/** Lets the browser look for a newer worker, and waits until it is there. */
async function update(page: Page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const waits = () =>
    page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? '',
    );
  await expect.poll(waits, patience).toBe('installed');
}

/** As if these milliseconds had passed: the page has settled, without waiting for it. */
const settle = (page: Page) => page.clock.runFor(6_000);
const withClock: OpenOptions = { prepare: (context) => context.clock.install() };

test('without script nothing is kept, and nothing is said about it', async () => {
  const { page, context, expectClean } = await openPage('/progress/', {
    script: false,
    serviceWorker: true,
  });
  expect(await page.locator('#offline').isVisible()).toBe(false);
  expect(await page.locator('update-offer').isVisible()).toBe(false);
  expect(context.serviceWorkers()).toEqual([]);
  await expectClean();
});

test('after one visit the whole site works without a network', async () => {
  const host = await ownSite();
  const { page, context, goTo, address, expectClean } = await keep(host.url);
  await expect
    .poll(() => state(page).innerText())
    .toMatch(/Kept since .+: \d{3,} files, \d+\.\d MB/);
  const posted = () =>
    page.evaluate(async (url) => (await fetch(url, { method: 'POST' })).status, address('/'));
  expect(await posted()).toBe(405);
  await host.goDark();
  await context.setOffline(true);
  await expect(posted()).rejects.toThrow('Failed to fetch');
  await expect.poll(() => page.locator('[data-offline-now]').isVisible()).toBe(true);

  const missing = await page.evaluate(
    async (urls) => {
      const answers = await Promise.all(urls.map((url) => fetch(url).catch(() => undefined)));
      return urls.filter((_, index) => !answers[index]?.ok);
    },
    site()
      .pages.filter((path) => path !== '/404.html')
      .map(address),
  );
  expect(missing).toEqual([]);

  await goTo('/zh/guides/antpool-btc-com/?pool=antpool&mark=x');
  await page.locator('input[data-step]').first().check({ force: true });
  await page.locator('[data-placeholder="sub-account"]').first().fill('mysub');
  await page.reload();
  expect(await page.locator('input[data-step]').first().isChecked()).toBe(true);
  await expect
    .poll(() => page.locator('[data-value="sub-account"]').first().textContent())
    .toBe('mysub');

  await goTo('/search/?q=KB2999226');
  await expect.poll(() => page.locator('[data-results] a').count()).toBeGreaterThan(0);
  await goTo('/zh/search/?q=' + encodeURIComponent('有限空间'));
  await expect.poll(() => page.locator('[data-results] a').count()).toBeGreaterThan(0);

  await goTo('/guides/antpool-btc-com?pool=btc-com');
  expect(page.url()).toBe(address('/guides/antpool-btc-com/?pool=btc-com'));
  const lost = await page.goto(address('/guides/no-such-guide/'));
  expect(lost?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('This page does not exist');
  await expectClean(darkness, / 40[45]$/);
});

test('any page keeps the site once it has settled', async () => {
  const { url } = await ownSite({ small: true });
  const { page, expectClean } = await visit('/guides/quality-concepts/', url, withClock);
  await settle(page);
  await expect.poll(async () => (await cacheNames(page)).length, patience).toBe(1);
  await expectClean();
});

test.each([
  ['saves data', { saveData: true }, {}, 'none'],
  ['is on a slow phone', { effectiveType: '3g', type: 'cellular' }, {}, 'none'],
  ['removed it', {}, { 'waymark:offline': 'remove' }, 'removed'],
  ['had no room for it', {}, { 'waymark:offline': 'full' }, 'full'],
])('a reader who %s is not given a copy unasked', async (_, connection, storage, is) => {
  const { page, context, expectClean } = await openPage('/progress/', {
    serviceWorker: true,
    storage,
    prepare: (each) =>
      each.addInitScript((value) => {
        Object.defineProperty(navigator, 'connection', { value });
      }, connection),
  });
  await expect.poll(() => state(page).getAttribute('data-is')).toBe(is);
  expect(context.serviceWorkers()).toEqual([]);
  await expectClean();
});

test('removing, keeping and removing while a copy is made leaves nothing', async () => {
  const { url } = await ownSite();
  const { page, expectClean } = await visit('/progress/', url);
  const is = () => state(page).getAttribute('data-is');
  const remove = () => page.getByRole('button', { name: 'Remove the copy' }).click();
  await expect.poll(is, patience).toBe('keeping');
  await remove();
  await page.getByRole('button', { name: 'Keep this site for offline use' }).click();
  await expect.poll(is, patience).toMatch(/^(starting|keeping)$/);
  await remove();
  await expect.poll(is).toBe('removed');
  // Longer than a whole copy takes.
  await page.waitForTimeout(6_000);
  expect(await is()).toBe('removed');
  expect(await cacheNames(page)).toEqual([]);
  expect(await hasWorker(page)).toBe(false);

  await page.getByRole('button', { name: 'Keep this site for offline use' }).click();
  await expect.poll(is, patience).toBe('kept');
  await expect.poll(() => countEntries(page)).toBeGreaterThan(900);
  await expectClean();
});

test('readers get corrections from a host that adds something to every page', async () => {
  const host = await ownSite({ small: true, addsToPages: true });
  const { page, goTo, expectClean } = await keep(host.url, withClock);
  await host.putUp('<h1>', '<h1>Corrected: ');
  await goTo('/guides/quality-concepts/');
  await update(page);
  await settle(page);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect.poll(() => page.locator('h1').innerText(), patience).toContain('Corrected:');
  await expectClean();
});

test('the copy is removed and kept again on request, with the focus kept', async () => {
  const { page, expectClean } = await keep((await ownSite({ small: true })).url);
  await page.getByRole('button', { name: 'Remove the copy' }).click();
  await expect.poll(() => state(page).getAttribute('data-is')).toBe('removed');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('offline-state');
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => state(page).getAttribute('data-is')).toBe('removed');

  await page.getByRole('button', { name: 'Keep this site for offline use' }).click();
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('kept');
  await expect
    .poll(() => page.locator('[data-announcer]').allTextContents())
    .toContainEqual(expect.stringContaining('Kept since'));
  await expectClean();
});

test('a new version is offered, and shown on every page at once when asked for', async () => {
  const host = await ownSite({ small: true });
  const { page, openTab, goTo, expectClean } = await keep(host.url, withClock);
  const other = await openTab('/guides/quality-concepts/');
  await goTo('/zh/guides/quality-concepts/');
  await host.putUp('<h1>', '<h1>New: ');
  await page.evaluate(() => caches.open('waymark:/docs/:0123456789abcdef'));
  await update(page);

  // The old version goes on, whole: pages and scripts that the host has no more.
  await page.reload();
  expect(await page.locator('h1').innerText()).not.toContain('New:');
  const drawing = page.locator('target-drawing');
  await drawing.scrollIntoViewIfNeeded();
  await expect.poll(() => drawing.evaluate((each) => each.matches(':defined'))).toBe(true);
  await settle(page);
  await page.getByRole('button', { name: '换成新版' }).waitFor();
  await settle(other);
  await other.getByText('A new version of this site is ready.').waitFor();
  expect(await other.locator('h1').innerText()).not.toContain('New:');

  await page.getByRole('button', { name: '换成新版' }).click();
  for (const tab of [page, other]) {
    await expect.poll(() => tab.locator('h1').innerText(), patience).toContain('New:');
    expect(await tab.locator('script[src]').first().getAttribute('src')).toMatch(/-2\.js$/);
  }
  await expect
    .poll(async () => (await cacheNames(page)).toSorted())
    .toEqual([
      expect.stringMatching(/^waymark:\/:[0-9a-f]{16}$/),
      'waymark:/docs/:0123456789abcdef',
    ]);
  await expectClean();
});

test('a page on which a secret is typed is left alone when another takes the update', async () => {
  const host = await ownSite({ small: true, guide: 'aws-vpn-routing' });
  const { page, openTab, expectClean } = await keep(host.url, withClock);
  const typing = await openTab('/guides/aws-vpn-routing/');
  await settle(typing);
  const field = typing.locator('input[data-secret]').first();
  await field.evaluate((each: HTMLInputElement) => (each.value = 'Example_Key.1'));
  await page.reload();
  await settle(page);
  await host.putUp('<h1>', '<h1>New: ');
  await update(page);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect.poll(() => page.locator('h1').innerText(), patience).toContain('New:');
  await typing.getByRole('button', { name: 'Show it' }).waitFor();
  expect(await field.inputValue()).toBe('Example_Key.1');
  await typing.getByRole('button', { name: 'Show it' }).click();
  await expect.poll(() => typing.locator('h1').innerText(), patience).toContain('New:');
  await expectClean();
});

test('a page that was loaded past the worker gets the update, too', async () => {
  const host = await ownSite({ small: true });
  const { page, context, openTab, expectClean } = await keep(host.url, withClock);
  const past = await openTab('/guides/quality-concepts/');
  const session = await context.newCDPSession(past);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await past.reload();
  expect(await past.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await session.send('Network.setBypassServiceWorker', { bypass: false });
  await settle(past);
  await page.reload();
  await settle(page);
  await host.putUp('<h1>', '<h1>New: ');
  await update(page);
  await page.getByRole('button', { name: 'Show it' }).click();
  for (const tab of [page, past])
    await expect.poll(() => tab.locator('h1').innerText(), patience).toContain('New:');
  // Without the worker it asks the host for the script of the offer, which the new version has no more.
  await expectClean(/offline-update-offer.+404|404.+offline-update-offer/);
});

test('a copy that breaks off leaves nothing, and is whole the next time', async () => {
  const host = await ownSite({ small: true });
  const [pack = ''] = readdirSync(host.folder).filter((name) => name.endsWith('.pack'));
  writeFileSync(join(host.folder, pack), 'garbage');
  rmSync(join(host.folder, 'zh/guides/quality-concepts/index.html'));
  const { page, expectClean } = await visit('/progress/', host.url);
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('changed');
  expect(await copies(page)).toEqual([]);
  await host.putUp('<h1>', '<h1>');
  await page.reload();
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('kept');
  await expectClean(/ 404$|Failed to load resource/);
});

test('a page in the place of the list is no full disk, and not remembered', async () => {
  const host = await ownSite({ small: true });
  const [list = ''] = readdirSync(host.folder).filter((name) => /^offline-.+json$/.test(name));
  writeFileSync(join(host.folder, list), '<!doctype html>');
  const { page, expectClean } = await visit('/progress/', host.url);
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('changed');
  expect(await page.evaluate(() => localStorage.getItem('waymark:offline'))).toBeNull();
  expect(await copies(page)).toEqual([]);
  await expectClean();
});

test('full storage is told, remembered, and in nobody’s way', async () => {
  const { page, context, goTo, expectClean } = await openPage('/', { serviceWorker: true });
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await goTo('/progress/');
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('full');
  expect(await cacheNames(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Keep this site' }).isVisible()).toBe(true);
  await goTo('/guides/quality-concepts/');
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('waymark:offline'))).toBe('full');
  await expectClean();
});

test('garbage in the caches counts for nothing, and what others keep is left alone', async () => {
  const { url } = await ownSite({ small: true });
  const { page, goTo, expectClean } = await visit('/404.html', url);
  await page.evaluate(async () => {
    for (const name of ['waymark:/:garbage', 'other:cache']) {
      const cache = await caches.open(name);
      await cache.put('/offline-record.json', new Response('{"files":'));
      await cache.put('/guides/quality-concepts/', new Response('garbage'));
    }
  });
  await goTo('/progress/');
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('kept');
  await expect
    .poll(async () => (await cacheNames(page)).toSorted())
    .toEqual(['other:cache', expect.stringMatching(/^waymark:\/:[0-9a-f]{16}$/)]);
  await goTo('/guides/quality-concepts/');
  expect(await page.locator('h1').isVisible()).toBe(true);
  await expectClean();
});

test('a copy whose caches were emptied is made good at the next visit', async () => {
  const { page, expectClean } = await keep((await ownSite({ small: true })).url);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect.poll(() => cacheNames(page), patience).toHaveLength(1);
  await expect.poll(() => state(page).getAttribute('data-is'), patience).toBe('kept');
  await expectClean();
});

test('a copy that lost half of its files is completed at the next visit', async () => {
  const { page, expectClean } = await keep((await ownSite({ small: true })).url);
  const whole = await countEntries(page);
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const entries = (await cache.keys()).filter(({ url }) => !url.endsWith('record.json'));
    for (const entry of entries.slice(0, entries.length / 2)) await cache.delete(entry);
  });
  expect(await countEntries(page)).toBeLessThan(whole);
  await page.reload();
  await expect.poll(() => countEntries(page), patience).toBe(whole);
  await expectClean();
});

test('readers are not held on the copy of a site whose worker is gone', async () => {
  const host = await ownSite({ small: true });
  const { page, goTo, expectClean } = await keep(host.url);
  rmSync(join(host.folder, 'service-worker.js'));
  writeFileSync(join(host.folder, 'index.html'), '<!doctype html><title>x</title><h1>Other</h1>');
  // Two visits of earlier days.
  await page.evaluate(async () => {
    const cache = await caches.open('waymark:/:failures');
    const failures = new Response(JSON.stringify({ count: 2, at: 1 }));
    await cache.put('/offline-failures/service-worker.js', failures);
    await caches.open('other:cache');
  });
  await goTo('/');
  expect(await page.locator('h1').innerText()).not.toBe('Other');
  await expect.poll(() => hasWorker(page), patience).toBe(false);
  await expect.poll(() => cacheNames(page)).toEqual(['other:cache']);
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Other');
  await expectClean(/404/);
});

test('the worker that operators put up in its place removes worker and copy', async () => {
  const host = await ownSite({ small: true });
  const { page, expectClean } = await keep(host.url);
  await page.evaluate(() => caches.open('waymark:/docs/:0123456789abcdef'));
  copyFileSync(join(host.folder, 'service-worker-off.js'), join(host.folder, 'service-worker.js'));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => hasWorker(page), patience).toBe(false);
  await expect.poll(() => cacheNames(page)).toEqual(['waymark:/docs/:0123456789abcdef']);
  await expectClean();
});

test('two copies of the site on one host share nothing', { timeout: 240_000 }, async () => {
  const { root, docs } = await twoSites();
  const old = JSON.stringify({
    ...{ version: 2, tasks: {}, answers: {}, choices: {}, values: {}, visited: 5 },
    steps: { 'worth-it': { is: 'done', at: 5 } },
  });
  const guide = 'guides/antpool-btc-com/';
  const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage).toSorted());
  const boxes = (page: Page) => page.locator('input[data-step]:checked');

  const { page, openTab, expectClean } = await visit(guide, root, {
    storage: { 'waymark:guide:antpool-btc-com': old },
  });
  const other = await openTab(docs.slice(root.length) + guide);
  // What was kept before keys carried the base is taken over, once, and stays.
  await expect.poll(() => boxes(other).count()).toBe(1);
  await expect.poll(() => boxes(page).count()).toBe(1);
  await other.locator('input[data-step]').nth(1).check({ force: true });
  await expect.poll(() => boxes(other).count()).toBe(2);
  await page.reload();
  await expect.poll(() => boxes(page).count()).toBe(1);
  await page.locator('input[data-step]').nth(2).check({ force: true });
  await page.locator('input[data-step]').nth(3).check({ force: true });
  await expect.poll(() => boxes(page).count()).toBe(3);
  expect(await boxes(other).count()).toBe(2);

  for (const each of [page, other]) {
    await each.goto(each.url().replace(guide, 'progress/'));
    await expect.poll(() => state(each).getAttribute('data-is'), patience).toBe('kept');
  }
  expect((await cacheNames(page)).toSorted()).toEqual([
    expect.stringMatching(/^waymark:\/:[0-9a-f]{16}$/),
    expect.stringMatching(/^waymark:\/docs\/:[0-9a-f]{16}$/),
  ]);
  await other.getByRole('button', { name: 'Remove the copy' }).click();
  await other.locator('[data-erase-all]').click();
  await expect.poll(() => cacheNames(page)).toEqual([expect.stringMatching(/^waymark:\/:/)]);
  expect(await state(page).getAttribute('data-is')).toBe('kept');
  expect(await keys(page)).toEqual(['waymark/docs/', 'waymark:guide:antpool-btc-com']);
  await other.reload();
  await page.reload();
  await expect.poll(() => state(page).getAttribute('data-is')).toBe('kept');
  expect(await keys(page)).toEqual(['waymark/docs/', 'waymark:guide:antpool-btc-com']);
  await expectClean();
});

test('a browser that takes no worker is told so on request', async () => {
  const { page, expectClean } = await openPage('/zh/progress/');
  await page.getByRole('button', { name: '保存整个网站，离线可用' }).click();
  await expect.poll(() => state(page).innerText()).toContain('这个浏览器不允许保存网站');
  await expectClean();
});

test('a browser that takes no worker over plain http names the cause', async () => {
  const { page, expectClean } = await openPage('/progress/', {
    prepare: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(window, 'isSecureContext', { value: false });
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      }),
  });
  await expect.poll(() => state(page).innerText()).toContain('https://');
  expect(await page.getByRole('button', { name: 'Keep this site' }).isVisible()).toBe(false);
  await expectClean();
});
