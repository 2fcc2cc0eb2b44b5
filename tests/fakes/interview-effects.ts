import { AppError } from '../../src/base/app-error';
import type { Attempt } from '../../src/history/attempt';
import { attemptTake, newAttempt, typedTake } from '../../src/interview/attempt-from-take';
import type { InterviewEffects } from '../../src/interview/effects';
import { AT_MY_PACE, type Limits } from '../../src/interview/limits';
import type { Recording, RecordingSinks } from '../../src/recorder/recording';
import type { Take } from '../../src/recorder/take';
import { takeSamples } from '../../src/recorder/take-samples';
import type { Score } from '../../src/scoring/score';
import type { SpokenOutcome } from '../../src/speech/spoken-outcome';
import type { OpenAnswer, PartialTranscript, Transcript } from '../../src/transcription/transcript';

const question = { id: 'q6', number: 6, text: 'What is drift?', section: 'Technical MLOps' };

/** A promise that the test settles, so that every order of events can be played. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

export function transcriptOf(text: string): Transcript {
  const words = text
    .split(' ')
    .map((word, index) => ({ text: word, startS: index * 0.4, endS: index * 0.4 + 0.3 }));
  return {
    segments: [{ startS: 0, endS: words.length * 0.4, words }],
    madeBy: { kind: 'model', model: 'fake', device: 'wasm', version: '1' },
  };
}

export function takeOf(id: string): Take {
  return {
    id,
    startedAt: 1000,
    durationS: 2,
    mimeType: 'audio/webm',
    bytes: new ArrayBuffer(8),
    samples: takeSamples([new Float32Array(32_000)]),
    levels: Array.from({ length: 40 }, () => 0.1),
  };
}

function scoreOf(coverage: number): Score {
  return { scorer: 'fake', coverage, terms: [], meaning: false };
}

/** Effects whose outcomes the test decides; everything that happened is written to `log`, attempts as they became to `saved` and to `all`. */
export function fakeEffects(all: Attempt[] = []) {
  const log: string[] = [];
  const saved: Attempt[] = [];
  const voice = deferred<SpokenOutcome>();
  const microphone = deferred<void>();
  microphone.promise.catch(() => {}); // a typed answer asks for none
  const transcript = deferred<Transcript>();
  let sinks: RecordingSinks | null = null;
  let onPartial: (partial: PartialTranscript) => void = () => {};
  let ids = 0;
  let limits = AT_MY_PACE;
  const waits = new Map<number, ReturnType<typeof deferred<void>>>();
  let storage: AppError | null = null;
  let whole: Float32Array | null = null;
  let microphoneInPlace: string | null = null;

  const store = (entry: string) => {
    log.push(entry);
    return storage ? Promise.reject(storage) : Promise.resolve();
  };

  const effects: InterviewEffects = {
    spentBefore: () => 0,
    keepSpent: () => {},
    async speak(text, signal) {
      log.push(`speak ${text}`);
      signal.addEventListener('abort', () => {
        log.push('voice stopped');
        voice.resolve({ kind: 'stopped' });
      });
      return voice.promise;
    },
    async record(takeId, given, signal) {
      log.push(`record ${takeId}`);
      let heard = 0;
      sinks = {
        ...given,
        onSamples(samples) {
          heard += samples.length;
          given.onSamples(samples);
        },
      };
      signal.addEventListener('abort', () => microphone.reject(new AppError('cancelled')));
      await microphone.promise;
      const recording: Recording = {
        mimeType: 'audio/webm',
        otherMicrophone: microphoneInPlace,
        stop: async () => {
          log.push('microphone closed');
          return { ...takeOf(takeId), samples: takeSamples([whole ?? new Float32Array(heard)]) };
        },
        discard: () => {
          log.push('microphone closed');
        },
      };
      return recording;
    },
    listen(partial) {
      onPartial = partial;
      const listener: OpenAnswer = {
        push: (samples) => log.push(`push ${samples.length}`),
        finish: () => transcript.promise,
        cancel: () => log.push('listener cancelled'),
      };
      return listener;
    },
    takes: {
      begin: (takeId) => store(`begin ${takeId}`),
      append: (takeId, _bytes, index) => store(`append ${takeId} ${index}`),
      finish: (take, chunks) => store(`finish ${take.id}, ${chunks} chunks`),
      release: (takeId) => store(`release ${takeId}`),
      discard: (takeId) => store(`discard ${takeId}`),
      async restore(takeId) {
        log.push(`restore ${takeId}`);
        return storage === null;
      },
    },
    async addTake({ id, take, transcript, onto }) {
      const before = all.findLast((one) => one.id === onto)?.takes ?? [];
      const attempt = newAttempt({
        id: onto ?? id,
        bankId: 'mlops',
        question,
        createdAt: take.startedAt,
        takes: [...before, attemptTake(take, transcript)],
        score: scoreOf(0.5),
      });
      saved.push(attempt);
      all.push(attempt);
      const storageTrouble = await store(`save ${attempt.takes.length} takes`).then(
        () => null,
        () => storage,
      );
      return { attemptId: attempt.id, storageTrouble };
    },
    async addTyped({ id, takeId, text, at, onto }) {
      const before = all.findLast((one) => one.id === onto)?.takes ?? [];
      const attempt = newAttempt({
        id: onto ?? id,
        bankId: 'mlops',
        question,
        createdAt: at,
        takes: [...before, typedTake(takeId, text)],
        score: scoreOf(0.5),
      });
      saved.push(attempt);
      all.push(attempt);
      await store(`save typed ${text}`);
      return { attemptId: attempt.id, storageTrouble: null };
    },
    limits: () => limits,
    async wait(ms, signal) {
      log.push(`wait ${ms}`);
      signal.addEventListener('abort', () => waits.get(ms)?.resolve());
      const turn = deferred<void>();
      waits.set(ms, turn);
      await turn.promise;
    },
    newId: () => `id-${++ids}`,
    now: () => 1000,
  };

  return {
    effects,
    log,
    saved,
    voice,
    microphone,
    transcript,
    get sinks() {
      if (!sinks) throw new Error('The microphone was not asked for');
      return sinks;
    },
    partial: (partial: PartialTranscript) => onPartial(partial),
    /** The rules of the answers from now on. */
    allow(next: Limits) {
      limits = next;
    },
    /** Lets a wait of so many milliseconds end. */
    pass: (ms: number) => waits.get(ms)?.resolve(),
    failStorage: (error: AppError) => {
      storage = error;
    },
    mendStorage() {
      storage = null;
    },
    /** Another microphone than the chosen one opens. */
    opensInPlace(label: string) {
      microphoneInPlace = label;
    },
    /** What the recording turns out to hold at Stop, if not what came live. */
    holds(samples: Float32Array) {
      whole = samples;
    },
  };
}
