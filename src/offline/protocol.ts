/** What crosses between the page and its service worker. Types only. */

export type ToServiceWorker =
  /** Keep every file that the app may need. Answered by one `Kept` on the port that comes with it. */
  | { readonly type: 'keep-all' }
  /** A look alone; answered in the same way. */
  | { readonly type: 'is-all-kept' }
  /** The user wants the new version now. */
  | { readonly type: 'take-over' }
  /** The user deletes everything: keep nothing any more. Answered in the same way where a port comes with it. */
  | { readonly type: 'forget' };

export interface Kept {
  readonly all: boolean;
}
