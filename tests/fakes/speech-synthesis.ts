/** What the fake voice is and how it behaves. Plain data, because it travels into the page. */
export interface FakeVoices {
  readonly voices: readonly {
    readonly name: string;
    readonly lang: string;
    readonly localService: boolean;
  }[];
  /** How long one word takes. */
  readonly msPerWord: number;
  /** After how long `voiceschanged` fires; null is a browser that fills the list after 20 ms and never says so. */
  readonly voicesAfterMs?: number | null;
  /** What real browsers do at times: never fire `end`, never begin, or refuse before the page was touched. */
  readonly trouble?: 'no-end' | 'no-start' | 'not-allowed';
}

export const ONE_VOICE: FakeVoices = {
  voices: [{ name: 'Test voice', lang: 'en-US', localService: true }],
  msPerWord: 5,
};

declare global {
  /** The texts the fake voice has begun to say, in order. */
  var spokenTexts: string[];
}

/**
 * Replaces `speechSynthesis` of a page, as an init script: it carries everything it needs. Like Chrome's, the list of voices
 * is empty until `voiceschanged`; utterances queue; `start`, `boundary` and `end` come as later tasks; and `cancel` ends
 * the current utterance with the error "interrupted", the waiting ones with "canceled", and loses what comes until then.
 */
export function installFakeSpeech({ voices, msPerWord, voicesAfterMs = 20, trouble }: FakeVoices): void {
  globalThis.spokenTexts = [];

  class FakeUtterance extends EventTarget {
    voice: SpeechSynthesisVoice | null = null;
    lang = '';
    rate = 1;
    pitch = 1;
    volume = 1;
    onstart: ((event: Event) => void) | null = null;
    onend: ((event: Event) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    onboundary: ((event: Event) => void) | null = null;
    onpause: ((event: Event) => void) | null = null;
    onresume: ((event: Event) => void) | null = null;
    onmark: ((event: Event) => void) | null = null;
    readonly text: string;

    constructor(text = '') {
      super();
      this.text = text;
    }

    fire(type: 'start' | 'end' | 'boundary' | 'error', details: object = {}): void {
      const event = Object.assign(new Event(type), {
        utterance: this,
        charIndex: 0,
        elapsedTime: 0,
        ...details,
      });
      this[`on${type}`]?.(event);
      this.dispatchEvent(event);
    }
  }

  class FakeSynthesis extends EventTarget {
    onvoiceschanged: ((event: Event) => void) | null = null;
    paused = false;
    readonly #queue: FakeUtterance[] = [];
    #current: FakeUtterance | null = null;
    #timer: ReturnType<typeof setTimeout> | undefined;
    #voices: readonly SpeechSynthesisVoice[] = [];
    #cancelling = false;

    constructor() {
      super();
      setTimeout(() => {
        this.#voices = voices.map((voice, index) => ({
          ...voice,
          voiceURI: voice.name,
          default: index === 0,
        }));
        if (voicesAfterMs === null) return;
        const event = new Event('voiceschanged');
        this.onvoiceschanged?.(event);
        this.dispatchEvent(event);
      }, voicesAfterMs ?? 20);
    }

    get speaking(): boolean {
      return this.#current !== null;
    }

    get pending(): boolean {
      return this.#queue.length > 0;
    }

    getVoices(): readonly SpeechSynthesisVoice[] {
      return this.#voices;
    }

    speak(utterance: FakeUtterance): void {
      if (this.#cancelling) return; // lost: it neither begins nor ends
      this.#queue.push(utterance);
      if (this.#current === null) this.#later(0, () => this.#next());
    }

    cancel(): void {
      clearTimeout(this.#timer);
      const interrupted = this.#current;
      const waiting = this.#queue.splice(0);
      this.#current = null;
      this.#cancelling = interrupted !== null || waiting.length > 0;
      setTimeout(() => {
        this.#cancelling = false;
        interrupted?.fire('error', { error: 'interrupted' });
        for (const utterance of waiting) utterance.fire('error', { error: 'canceled' });
      });
    }

    pause(): void {
      this.paused = true;
    }

    resume(): void {
      this.paused = false;
    }

    #next(): void {
      const utterance = this.#queue.shift() ?? null;
      this.#current = utterance;
      if (utterance === null || trouble === 'no-start') return;
      if (trouble === 'not-allowed') {
        this.#current = null;
        utterance.fire('error', { error: 'not-allowed' });
        return;
      }
      globalThis.spokenTexts.push(utterance.text);
      utterance.fire('start');
      this.#sayWords(
        utterance,
        [...utterance.text.matchAll(/\S+/g)].map((word) => word.index),
      );
    }

    #sayWords(utterance: FakeUtterance, starts: readonly number[]): void {
      const [charIndex, ...rest] = starts;
      if (charIndex === undefined) {
        if (trouble === 'no-end') return;
        this.#current = null;
        utterance.fire('end');
        this.#later(0, () => this.#next());
        return;
      }
      utterance.fire('boundary', { name: 'word', charIndex });
      this.#later(msPerWord, () => this.#sayWords(utterance, rest));
    }

    #later(delayMs: number, step: () => void): void {
      this.#timer = setTimeout(step, delayMs);
    }
  }

  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: FakeUtterance });
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: new FakeSynthesis() });
}
