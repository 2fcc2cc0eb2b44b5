import { ISOLATION_HEADERS } from '../../src/offline/isolation-headers.ts';
import { POLICY } from './content-security-policy.ts';

/** What a host should send with every file. The files in `deploy` repeat them, and a test compares. */
export const HOST_HEADERS: Readonly<Record<string, string>> = {
  ...ISOLATION_HEADERS,
  // A policy in the page can't say who may frame it.
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'Permissions-Policy': [
    'microphone=(self)',
    ...['camera', 'geolocation', 'display-capture', 'payment', 'usb', 'serial', 'bluetooth', 'midi'].map(
      (power) => `${power}=()`,
    ),
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
