import type { SoundCard } from './sound-card';

/** One page in an engine that is not Chromium, driven by what all engines can. */
export interface EnginePage {
  /** As the browser names itself. */
  readonly version: string;
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function of the page's own world, which sees nothing of the test but its arguments. */
  ask<Arguments extends readonly unknown[], Answer>(
    question: (...given: Arguments) => Answer,
    ...given: Arguments
  ): Promise<Awaited<Answer>>;
  /** Runs a script there that is not the page's own. */
  install(source: string): Promise<void>;
  /** A press of the mouse on the button or link of this name, which the page takes for the user's. */
  press(name: string): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What its console has said as an error so far; null where the engine does not tell. */
  errors(): readonly string[] | null;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: 'Firefox' | 'WebKit';
  /** What this machine lacks to run it, or null. */
  missing(): string | null;
  /** Opens one page, with the sound card's microphone allowed. */
  open(sound: SoundCard): Promise<EnginePage>;
}

/** A function and its arguments as one expression, to be read in the page. */
export function expressionOf(question: (...given: never[]) => unknown, given: readonly unknown[]): string {
  return `(${question}).apply(null, ${JSON.stringify(given)})`;
}

/** In the page: the button or link of this name, if it can be pressed. */
export function pressable(name: string): HTMLElement | null {
  const candidates = [...document.querySelectorAll<HTMLElement>('button:not([disabled]), a[href]')];
  const nameOf = (element: HTMLElement) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const found =
    candidates.find((element) => nameOf(element) === name && element.offsetParent !== null) ?? null;
  found?.scrollIntoView({ block: 'center' });
  return found;
}
