/** Where this build finds what it serves itself. Nothing is ever asked of another host. */
export interface Addresses {
  readonly modelsUrl: string;
  readonly ortUrl: string;
  readonly banksUrl: string;
  readonly serviceWorkerUrl: string;
  /** A sentence of speech to test with. */
  readonly testSpeechUrl: string;
}

/** `base` is Vite's `BASE_URL`, relative to the page. */
export function addressesUnder(base: string): Addresses {
  return {
    modelsUrl: `${base}models/`,
    ortUrl: `${base}ort/`,
    banksUrl: `${base}banks/`,
    serviceWorkerUrl: `${base}service-worker.js`,
    testSpeechUrl: `${base}test-speech/one-sentence.wav`,
  };
}
