import type { Plugin } from 'vite';

/** What the built page may load and reach: itself. */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'", // WebAssembly counts as evaluated code
  "style-src 'self' 'unsafe-inline'", // Mantine writes its variables into style elements
  "img-src 'self' data: blob:",
  "media-src 'self' blob:", // the recordings
  "connect-src 'self' blob: data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Makes the promise that nothing leaves the machine one that the browser keeps, on any host. The policy stands in the page
 * itself; in development there is none, because Vite's own scripts would not pass it.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
