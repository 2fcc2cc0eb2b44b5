/**
 * How browsers say that a part of the app, imported when it is needed, was not to be had: the host is away, or it has a newer
 * version with other file names. Chromium, Firefox and Safari, in this order, and Vite of a stylesheet; none gives a code.
 */
const SAYINGS = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
];

export function isMissingPart(thrown: unknown): boolean {
  return thrown instanceof Error && SAYINGS.some((saying) => thrown.message.startsWith(saying));
}
