/**
 * A scope for everything that must be closed again: tracks, AudioContexts, workers, object URLs, listeners.
 * Whoever opens registers here at once; `dispose` closes in reverse order, once, and goes on when one closer throws.
 */
export interface DisposalScope {
  /** Registers a closer and returns the value it belongs to. Runs it at once when the scope is already disposed. */
  own<T>(value: T, close: (value: T) => void): T;
  /** Adds an event listener that leaves with the scope. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void;
  dispose(): void;
  readonly disposed: boolean;
}

export function createDisposalScope(): DisposalScope {
  const closers: (() => void)[] = [];
  let disposed = false;

  const scope: DisposalScope = {
    own(value, close) {
      if (disposed) close(value);
      else closers.push(() => close(value));
      return value;
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener);
      scope.own(target, () => target.removeEventListener(type, listener));
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      const errors: unknown[] = [];
      for (const close of closers.reverse()) {
        try {
          close();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw new AggregateError(errors, 'Some resources did not close');
    },
    get disposed() {
      return disposed;
    },
  };
  return scope;
}
