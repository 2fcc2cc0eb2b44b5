import type { Page } from 'playwright';

/** Answers this with a recording, for the page to push. */
const ADDRESS = 'recording-to-push.wav';

export interface FastMicrophone {
  /** Sound that is handed over at most, in seconds. */
  readonly seconds: number;
  /** How many times as fast as it is spoken. */
  readonly pace: number;
}

/**
 * From the next load on, takes of this page hear the recording over and over, faster than it is spoken: its samples come in
 * place of those of the audio worklet, and all that follows is the app's own. What is compressed for replay stays the
 * microphone's.
 */
export async function hearFast(page: Page, wavPath: string, microphone: FastMicrophone): Promise<void> {
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ path: wavPath }));
  await page.addInitScript(pushInPlaceOfWorklet, { ...microphone, address: ADDRESS });
}

/** Waits until all of it was handed over to the take under way. */
export async function untilPushed(page: Page, timeout: number): Promise<void> {
  await page.waitForFunction(() => Reflect.get(window, 'pushedS') === 'all', undefined, { timeout });
}

/** Runs in the page before its scripts, where nothing else of this file is known. */
function pushInPlaceOfWorklet({
  address,
  seconds,
  pace,
}: FastMicrophone & { readonly address: string }): void {
  const HEADER_BYTES = 44; // as the recordings of the tests have it
  const BLOCK = 800; // 50 ms at 16 kHz, as the worklet hands over
  const recording = fetch(address)
    .then((response) => response.arrayBuffer())
    .then((bytes) => new Int16Array(bytes.slice(HEADER_BYTES)));

  // Without a name, which the compiler would want to keep by a function that the page does not know.
  Reflect.set(
    window,
    'AudioWorkletNode',
    class extends GainNode {
      onprocessorerror: unknown = null;
      readonly port = {
        onmessage: null as ((event: { readonly data: Float32Array | null }) => void) | null,
        postMessage: this.#end.bind(this),
      };
      #timer = 0;

      constructor(context: BaseAudioContext) {
        super(context);
        void this.#begin();
      }

      async #begin(): Promise<void> {
        const sound = await recording;
        let pushed = 0;
        this.#timer = window.setInterval(() => {
          for (let block = 0; block < pace; block += 1) {
            if (pushed >= seconds * 16_000) {
              Reflect.set(window, 'pushedS', 'all');
              return;
            }
            const from = pushed % (sound.length - BLOCK);
            const data = Float32Array.from(sound.subarray(from, from + BLOCK), (sample) => sample / 32_768);
            this.port.onmessage?.({ data });
            pushed += BLOCK;
          }
        }, 50);
      }

      #end(): void {
        clearInterval(this.#timer);
        this.port.onmessage?.({ data: null });
      }

      override disconnect(): void {
        clearInterval(this.#timer);
        super.disconnect();
      }
    },
  );
}
