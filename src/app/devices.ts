import type { BankWorker } from '../bank-worker/client';
import type { History } from '../history/history';
import type { Scorer } from '../meaning/client';
import type { AppKeeper } from '../offline/app-keeper';
import type { KeptSizes } from '../offline/kept-sizes';
import type { MicrophoneChoice } from '../recorder/microphones';
import type { openRecorder } from '../recorder/open-recorder';
import type { testMicrophone } from '../recorder/test-microphone';
import type { Speaker } from '../speech/speaker';
import type { Transcriber } from '../transcription/client';
import type { Trial } from '../transcription/device-trial';
import type { GraphicsCardTrouble } from '../transcription/graphics-card';
import type { HeardBy } from '../transcription/heard-by-each';
import type { SpeechModel } from '../transcription/models';
import type { Device, Transcript } from '../transcription/transcript';
import type { BankInLibrary } from './banks/built-in-bank';
import type { KeptWeights } from './offline/kept-weights';
import type { ReloadablePage } from './offline/offline-service';

/** All that the app needs of the browser and of its host. `open-devices.ts` opens the real ones; tests make up their own. */
export interface Devices {
  readonly clock: Clock;
  readonly page: PageEvents;
  readonly microphone: Microphone;
  readonly voice: Speaker;
  readonly signals: Signals;
  readonly whisper: Whisper;
  /** Starts its worker with the first question. */
  readonly scorer: Scorer;
  /** Starts its worker with the first file. */
  readonly bankWorker: BankWorker;
  readonly offline: OfflineDevices;
  /** What is kept over a reload and ends with the tab; null where the browser refuses it. */
  readonly visit: Pick<Storage, 'getItem' | 'setItem'> | null;
  /** Rejects as `openHistory` does. */
  openStorage(events: StorageEvents): Promise<History>;
  /** Asks for the passphrase where what was said is locked; resolves once it can be read. */
  unlock(history: History): Promise<void>;
  /** The bank that comes with the app. Rejects with `not-found` when the host doesn't serve it. */
  fetchBank(): Promise<BankInLibrary>;
}

/** What may happen to the storage while the page is open. */
interface StorageEvents {
  /** The browser gave storage after all, when it was not waited for any more. */
  readonly onLate: () => void;
  /** The browser deleted all that was stored. */
  readonly onEmptied: () => void;
  /** Another tab opened a newer version of the app, and this one let go of the storage. */
  readonly onOutdated: () => void;
  /** Another tab deleted everything. */
  readonly onDeleted: () => void;
  /** Another tab sets or takes away the passphrase, and this one let go of the storage. */
  readonly onAway: () => void;
}

/** What keeps the app on this device. */
interface OfflineDevices {
  /** Null where the browser keeps no apps, and in development. */
  openApp(): Promise<AppKeeper | null>;
  readonly weights: KeptWeights;
  /** Takes app and weights off the device; see `forgetApp` of offline. */
  forgetApp(): Promise<void>;
  /** How much of them is on it. */
  sizes(): Promise<KeptSizes>;
  readonly page: ReloadablePage;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  newId(): string;
}

export interface PageEvents {
  /** Calls back with what was thrown and nobody caught. */
  onUncaught(listener: (thrown: unknown) => void): void;
  /** Calls back when the page is left, perhaps for good. */
  onLeave(listener: () => void): void;
  /** Calls back when the page is left or looked at again. */
  onReturn(listener: () => void): void;
  /** Resolves when the page has drawn what it has, and nothing else is to be done, after two seconds at most. */
  untilIdle(): Promise<void>;
}

export interface Microphone {
  /** Rejects with `microphone-*`, `recording-unsupported` or `cancelled`. */
  record: typeof openRecorder;
  test: typeof testMicrophone;
  list(): Promise<readonly MicrophoneChoice[]>;
  /** Calls back with the list at once and with every change of it; never where the page may have no microphone. */
  watch(listener: (microphones: readonly MicrophoneChoice[]) => void): void;
}

/** Sounds and keys beside the voice. */
export interface Signals {
  /** Tells that the microphone is open. Never rejects. */
  ring(): Promise<void>;
  /** Calls back on the media keys of keyboard and headset, until the returned function is called. Call it from a click. */
  onHeadsetKey(title: string, onKey: (key: MediaSessionAction) => void): () => void;
}

/** What turns speech into text. */
export interface Whisper {
  openTranscriber(onGraphicsCardFailed: (model: string) => void): Transcriber;
  /** The models that the host serves. */
  list(): Promise<readonly SpeechModel[]>;
  /** Why the graphics card can't be used; null when it can. */
  graphicsCardTrouble(): Promise<GraphicsCardTrouble | null>;
  /** Lets a model hear a sentence on a device; see `tryDevice` of transcription. */
  tryDevice(model: string, device: Device, signal: AbortSignal): Promise<Trial>;
  /** What each model makes of the same sound; see `heardByEach` of transcription. */
  heardByEach(
    samples: Float32Array,
    models: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly HeardBy[]>;
  /** A second, unhurried pass over a whole take; see `refine` of transcription. */
  hearAgain(samples: Float32Array, terms: readonly string[], signal: AbortSignal): Promise<Transcript>;
}
