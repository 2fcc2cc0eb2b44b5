import { afterEach, describe, expect, it } from 'vitest';
import { allowAddress, allowedAddress, isOpenTo, openedPage } from '../../src/offline/allowed-host';
import { forgetApp } from '../../src/offline/forget-app';

const POLICY = "default-src 'self'; connect-src 'self' blob: data:; worker-src 'self'";
const page = () =>
  new Response(`<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`, {
    headers: { 'Content-Security-Policy': POLICY, 'Content-Length': '120', 'X-Other': 'kept' },
  });
const opened = POLICY.replace("'self' blob:", "'self' https://couch.example:6984 blob:");

afterEach(() => allowAddress(null));

describe('the host that the page may ask', () => {
  it('is none at first, and the page stays as it is', async () => {
    expect(await allowedAddress()).toBeNull();
    const response = page();
    expect(await openedPage(response)).toBe(response);
    expect(await caches.has('viva-voce-allowed-host')).toBe(false); // to look made none
  });

  it('is let through by the page and by the header of its host, and no other is', async () => {
    await allowAddress('https://couch.example:6984/interviews');
    const response = await openedPage(page());
    expect(await response.clone().text()).toContain(opened);
    expect(response.headers.get('Content-Security-Policy')).toBe(opened);
    expect([response.headers.get('X-Other'), response.headers.get('Content-Length')]).toEqual(['kept', null]);
    expect(isOpenTo(opened, 'https://couch.example:6984/interviews')).toBe(true);
    expect(isOpenTo(opened, 'https://couch.example/interviews')).toBe(false);
    expect(isOpenTo(POLICY, 'https://couch.example:6984/interviews')).toBe(false);
  });

  it.each(["https://a;script-src'self'/db", "https://a'b.example/db", 'javascript:alert(1)', '*', 'nothing'])(
    'is none that could change the policy otherwise: %s',
    async (address) => {
      await allowAddress(address);
      expect(await (await openedPage(page())).text()).toContain(`content="${POLICY}"`);
    },
  );

  it('is let through by a page whose quotation marks are written as the build writes them', async () => {
    await allowAddress('https://couch.example:6984/interviews');
    const written = new Response(`content="${POLICY.replaceAll("'", '&#39;')}"`);
    expect(await (await openedPage(written)).text()).toBe(`content="${opened.replaceAll("'", '&#39;')}"`);
  });

  it('is forgotten when the app is deleted from the device', async () => {
    await allowAddress('https://couch.example/interviews');
    await forgetApp();
    expect(await allowedAddress()).toBeNull();
  });
});
