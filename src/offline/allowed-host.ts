/** The one other host that the page may ask: that of the database which the user named for sync. The page and its service worker share it. */

import { DEVICE_WAIT_MS, ifOverdue, within } from '../base/deadline';

/** Its name begins as those of all our caches do, so "Delete everything" deletes it. */
const CACHE = 'viva-voce-allowed-host';
const ENTRY = './allowed-host';

/** A policy is a text with a grammar of its own: nothing but a plain origin may come into it. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/** As a header has it, and as an attribute of a page. */
const CONNECT = /connect-src (?:'self'|&#39;self&#39;)/g;

/** Lets the host of an address through from the next load of the page on; null closes the page again. */
export async function allowAddress(address: string | null): Promise<void> {
  if (address === null) await caches.delete(CACHE);
  else await (await caches.open(CACHE)).put(ENTRY, new Response(address));
}

/** The address that was allowed last; null for none, and when the browser does not answer in time: no page waits for it. */
export function allowedAddress(): Promise<string | null> {
  return within('The allowed address', storedAddress(), DEVICE_WAIT_MS).catch(ifOverdue(null));
}

async function storedAddress(): Promise<string | null> {
  if (!(await caches.has(CACHE))) return null; // to look into it would make it
  const entry = await (await caches.open(CACHE)).match(ENTRY);
  return entry ? entry.text() : null;
}

/** A content security policy, in a header or a page, that lets the host of the address through as well. */
function openedTo(policy: string, address: string): string {
  const origin = originOf(address);
  return origin === null ? policy : policy.replaceAll(CONNECT, (own) => `${own} ${origin}`);
}

/** Whether a policy lets the page ask the host of the address. */
export function isOpenTo(policy: string, address: string): boolean {
  const sources = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
  return sources.includes(originOf(address) ?? '');
}

/** The page as its service worker gives it out, opened to the allowed host; as it is where there is none. */
export async function openedPage(page: Response): Promise<Response> {
  const address = await allowedAddress();
  if (address === null) return page;
  const headers = new Headers(page.headers);
  const policy = headers.get('Content-Security-Policy');
  if (policy !== null) headers.set('Content-Security-Policy', openedTo(policy, address));
  headers.delete('Content-Length'); // it is another now
  const { status, statusText } = page;
  return new Response(openedTo(await page.text(), address), { status, statusText, headers });
}

function originOf(address: string): string | null {
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  return ORIGIN.test(origin) ? origin : null;
}
