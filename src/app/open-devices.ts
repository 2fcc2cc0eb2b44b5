import { createBankWorker } from '../bank-worker/client';
import { newId } from '../base/new-id';
import { untilIdle } from '../base/until-idle';
import { openHistory } from '../history/open-history';
import { createScorer } from '../meaning/client';
import { openAppKeeper } from '../offline/app-keeper';
import { forgetApp } from '../offline/forget-app';
import { keptSizes } from '../offline/kept-sizes';
import { decodeRecording } from '../recorder/decode-recording';
import { listMicrophones, watchMicrophones } from '../recorder/microphones';
import { openRecorder } from '../recorder/open-recorder';
import { testMicrophone } from '../recorder/test-microphone';
import { createSpeaker } from '../speech/speaker';
import { ringTone } from '../speech/tone';
import { createTranscriber } from '../transcription/client';
import { graphicsCardTrouble } from '../transcription/graphics-card';
import { fetchModels } from '../transcription/models';
import { refine } from '../transcription/refine';
import { WEIGHTS_CACHE } from '../weights/kept-file';
import { type Addresses, addressesUnder } from './addresses';
import { fetchBuiltInBank, vectorsUrlOf } from './banks/built-in-bank';
import type { Devices, Microphone, PageEvents, Whisper } from './devices';
import { ACCURATE_MODEL } from './hearing/model-choice';
import { onHeadsetKey } from './interview/headset-keys';
import { keptWeights } from './offline/kept-weights';
import type { ReloadablePage } from './offline/offline-service';

/** More threads than this gain nothing for models of this size (huggingface/transformers.js#882). */
const MOST_THREADS = 4;
/** A sentence is too short for more. */
const MOST_SENTENCE_THREADS = 2;

/** The browser's microphone, voice, storage and clock, and the workers that this host serves under `base`. */
export function openDevices(base: string, unlock: Devices['unlock']): Devices {
  const addresses = addressesUnder(base);
  const { modelsUrl, ortUrl, banksUrl, serviceWorkerUrl } = addresses;
  const threads = crossOriginIsolated ? Math.min(MOST_THREADS, navigator.hardwareConcurrency) : 1;
  return {
    clock: { now: () => Date.now(), newId },
    page,
    microphone,
    voice: createSpeaker(),
    signals: { ring: ringTone, onHeadsetKey },
    whisper: whisperOf(addresses, threads),
    scorer: createScorer({
      modelsUrl,
      ortUrl,
      vectorsUrl: vectorsUrlOf(banksUrl),
      threads: Math.min(MOST_SENTENCE_THREADS, threads),
    }),
    bankWorker: createBankWorker(),
    offline: {
      openApp: async () => (import.meta.env.MODE === 'production' ? openAppKeeper(serviceWorkerUrl) : null),
      weights: keptWeights(modelsUrl),
      forgetApp,
      sizes: () => keptSizes(WEIGHTS_CACHE),
      page: reloadablePage,
    },
    visit: openVisit(),
    openStorage: openHistory,
    unlock,
    fetchBank: () => fetchBuiltInBank(banksUrl),
  };
}

const reloadablePage: ReloadablePage = {
  // Browsers that don't tell keep one thread until the next visit.
  isUntouched: () => navigator.userActivation?.hasBeenActive === false,
  sparesData: () => 'connection' in navigator && Object(navigator.connection).saveData === true,
  reload: () => location.reload(),
};

const page: PageEvents = {
  onUncaught(listener) {
    addEventListener('unhandledrejection', ({ reason }) => listener(reason));
    addEventListener('error', ({ error }) => listener(error));
  },
  onLeave: (listener) => addEventListener('pagehide', listener),
  onReturn(listener) {
    document.addEventListener('visibilitychange', listener);
  },
  untilIdle,
};

const microphone: Microphone = {
  record: openRecorder,
  test: testMicrophone,
  list: listMicrophones,
  watch(listener) {
    // Browsers offer no microphones at all to pages that are not served securely; recording says so when it is tried.
    if ('mediaDevices' in navigator) watchMicrophones(listener);
  },
};

function whisperOf({ modelsUrl, ortUrl, testSpeechUrl }: Addresses, threads: number): Whisper {
  const place = { modelsUrl, ortUrl, threads };
  return {
    openTranscriber: (onGraphicsCardFailed) => createTranscriber({ ...place, onGraphicsCardFailed }),
    list: () => fetchModels(modelsUrl),
    graphicsCardTrouble,
    async tryDevice(model, device, signal) {
      const speech = await fetch(testSpeechUrl);
      const samples = await decodeRecording(await speech.arrayBuffer(), 'audio/wav');
      const { tryDevice } = await import('../transcription/device-trial');
      return tryDevice(samples, model, device, { ...place, signal });
    },
    async heardByEach(samples, models, signal) {
      const { heardByEach } = await import('../transcription/heard-by-each');
      return heardByEach(samples, models, { ...place, signal });
    },
    hearAgain: (samples, terms, signal) => refine(samples, terms, ACCURATE_MODEL, { ...place, signal }),
  };
}

/** Browsers that block cookies throw on the mere look at it. */
function openVisit(): Devices['visit'] {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
