/** What crosses between the page and its service worker. Types only. */

export type ToServiceWorker =
  /** Keep every file that the app may need. Answered by one `Kept` on the port that comes with it. */
  | { readonly type: 'keep-all' }
  /** A look alone; answered in the same way. */
  | { readonly type: 'is-all-kept' }
  /** The user wants the new version now. */
  | { readonly type: 'take-over' };

export interface Kept {
  readonly all: boolean;
}
