/** A file of the built app; the build lists all of them but the weights to the service worker. */
export interface AppFile {
  /** Relative to the page, such as `assets/index-AbC.js`. */
  readonly path: string;
  /** In hex. */
  readonly sha256: string;
  /**
   * When it is kept: `start` before the service worker takes over, all that shows the first page; `later` when the page asks
   * for the rest; `used` when it is first used, because most never need it.
   */
  readonly kept: 'start' | 'later' | 'used';
}
