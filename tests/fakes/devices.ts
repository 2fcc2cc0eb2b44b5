import type { Devices, Microphone, Whisper } from '../../src/app/devices';
import { onHeadsetKey } from '../../src/app/interview/headset-keys';
import { type BankWorker, createBankWorker } from '../../src/bank-worker/client';
import { AppError } from '../../src/base/app-error';
import type { History } from '../../src/history/history';
import type { Scorer } from '../../src/meaning/client';
import { scoreAnswer } from '../../src/scoring/score-answer';
import type { Speaker } from '../../src/speech/speaker';
import type { VoiceChoice } from '../../src/speech/voices';
import type { Transcriber } from '../../src/transcription/client';
import type { SpeechModel } from '../../src/transcription/models';
import type { LoadProgress } from '../../src/transcription/protocol';
import { wordsOf } from '../../src/transcription/transcript';
import { transcriptOf } from './interview-effects';
import { bakingBank, SPOKEN } from './spoken-bank';
import { takeOfSilence } from './take-of-silence';

/** A browser that the test makes up. */
export interface FakeWorld {
  /** Null is a browser without storage. */
  readonly history: History | null;
  /** What outlasts a reload; without it every page is a tab of its own. */
  readonly visit?: Devices['visit'];
  /** What the transcriber hears in every take, or how it fails. */
  readonly hears?: string | AppError;
  /** What each own model makes of the voice check. */
  readonly eachHears?: { readonly fast: string; readonly accurate: string };
  /** How the microphone refuses; it opens otherwise. */
  readonly microphone?: AppError;
  /** How storing a piece of a take fails; it succeeds otherwise. */
  readonly storage?: AppError;
  /** Why the browser does not delete the app's own files; it does otherwise. */
  readonly appStays?: Error;
  /** The speech models that the host serves; it gives no list otherwise. */
  readonly models?: readonly SpeechModel[];
  /** Where the speech model stays while it loads; it is ready at once otherwise. */
  readonly modelStaysAt?: LoadProgress;
  /** A browser without a graphics card, unless said otherwise. */
  readonly graphicsCard?: GraphicsCard;
  readonly voices?: readonly VoiceChoice[];
  /** Told of each text that a voice is asked for. */
  readonly onSpeak?: (text: string) => void;
  /** By words alone and at once, unless said otherwise. */
  readonly scorer?: Scorer;
  /** The real one, unless said otherwise. */
  readonly bankWorker?: BankWorker;
}

export interface GraphicsCard {
  readonly trouble: Whisper['graphicsCardTrouble'];
  readonly tryDevice: Whisper['tryDevice'];
}

/** Microphone, voice, storage, clock and workers of a made-up world, for the app as it is wired for real. */
export function fakeDevices(world: FakeWorld): Devices {
  return {
    clock: { now: () => Date.now(), newId: () => crypto.randomUUID() },
    page: { onUncaught: () => {}, onLeave: () => {}, onReturn: () => {}, untilIdle: async () => {} }, // the test runner fails by what is not caught
    microphone: microphoneOf(world),
    voice: voiceOf(world),
    signals: { ring: async () => {}, onHeadsetKey },
    whisper: whisperOf(world),
    scorer: world.scorer ?? scorerByWords,
    bankWorker: world.bankWorker ?? createBankWorker(),
    offline: {
      openApp: async () => null,
      weights: {
        areKept: async () => true,
        keep: async () => {},
        tidy: async () => {},
        onMended: () => {},
      },
      forgetApp: async () => {
        if (world.appStays) throw world.appStays;
      },
      sizes: async () => ({ appBytes: 2_600_000, modelsBytes: 74_000_000 }),
      page: { isUntouched: () => false, sparesData: () => false, reload: () => {} },
    },
    visit: world.visit ?? null,
    async openStorage() {
      if (!world.history) throw new AppError('storage-unavailable');
      return world.storage ? withFullDisk(world.history, world.storage) : world.history;
    },
    unlock: async () => {},
    fetchBank: async () => bakingBank,
  };
}

/** A microphone that delivers one piece at once and a take of silence at the end. */
function microphoneOf({ microphone: refusal }: FakeWorld): Microphone {
  const desk = [{ id: 'desk', label: 'Desk microphone' }];
  return {
    async record({ takeId, sinks }) {
      if (refusal) throw refusal;
      const take = takeOfSilence(takeId);
      sinks.onChunk(take.bytes.slice(), 0, take.mimeType);
      sinks.onLevel(0.1);
      return { mimeType: take.mimeType, otherMicrophone: null, stop: async () => take, discard: () => {} };
    },
    async test({ onLevel }) {
      if (refusal) throw refusal;
      onLevel(0.1);
      return () => {};
    },
    list: async () => desk,
    watch: (listener) => listener(desk),
  };
}

function voiceOf({ voices = [], onSpeak }: FakeWorld): Speaker {
  return {
    voices: async () => voices,
    onVoices: () => () => {},
    async speak(text) {
      onSpeak?.(text);
      return { kind: 'silent', reason: 'no-voice' };
    },
    dispose: () => {},
  };
}

function whisperOf({
  hears = SPOKEN,
  eachHears = HEARD_BY_BOTH,
  models = [],
  modelStaysAt,
  graphicsCard = noGraphicsCard,
}: FakeWorld): Whisper {
  const transcriber: Transcriber = {
    async load(_, options) {
      if (!modelStaysAt) return;
      options?.onProgress?.(modelStaysAt);
      await new Promise(() => {});
    },
    measure: async () => 0.1,
    open: () => ({
      push: () => {},
      finish: async () => {
        if (hears instanceof AppError) throw hears;
        return transcriptOf(hears);
      },
      cancel: () => {},
    }),
    dispose: () => {},
  };
  return {
    openTranscriber: () => transcriber,
    list: async () => models,
    graphicsCardTrouble: graphicsCard.trouble,
    tryDevice: graphicsCard.tryDevice,
    heardByEach: async (_, models) =>
      models.map((model, index) => {
        const text = index === 0 ? eachHears.fast : eachHears.accurate;
        const words = text === '' ? [] : wordsOf(transcriptOf(text));
        return { model, words, confidence: 1, realTimeFactor: 0.1 };
      }),
    hearAgain: async () => transcriptOf(SPOKEN),
  };
}

const HEARD_BY_BOTH = { fast: SPOKEN, accurate: SPOKEN };

const noGraphicsCard: GraphicsCard = {
  trouble: async () => 'no-adapter',
  tryDevice: async () => {
    throw new Error('There is no graphics card to try');
  },
};

/** It answers at once, without a sentence model: words alone decide. */
const scorerByWords: Scorer = {
  prepare: async () => {},
  score: (answer) => scoreAnswer(answer),
  state: { kind: 'ready' },
  onState: () => () => {},
  dispose: () => {},
};

function withFullDisk(history: History, error: AppError): History {
  const refuse = () => Promise.reject(error);
  return {
    ...history,
    recordings: { ...history.recordings, begin: refuse, append: refuse, finish: refuse },
  };
}
