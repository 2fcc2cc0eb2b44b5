import { AppError } from '../base/app-error';
import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { surviveDeath } from '../base/worker-line';
import type { FromWorker, ToWorker } from './protocol';
import { createSoundToSend, type SoundToSend } from './sound-to-send';
import type { OpenAnswer, PartialTranscript, Segment, Transcript, TranscriptSource } from './transcript';

export interface OpenOptions {
  /** Key terms of the question, for the decoder to expect. */
  readonly terms: readonly string[];
  readonly onPartial?: (partial: PartialTranscript) => void;
}

interface Waiting {
  readonly options: OpenOptions;
  readonly sound: SoundToSend;
  readonly resolve: (segments: readonly Segment[]) => void;
  readonly reject: (error: AppError) => void;
  finished: boolean;
  deaths: number;
}

/** The answers without a transcript, with all that a fresh worker needs to hear them again. */
export function createOpenAnswers(
  nextId: () => number,
  send: (message: ToWorker, transfer?: Transferable[]) => void,
) {
  const waiting = new Map<number, Waiting>();
  let source: TranscriptSource = { kind: 'model', model: '', device: 'wasm', version: '' };

  function sendOpen(id: number, { options }: Waiting): void {
    send({ type: 'open', id, terms: options.terms, partials: options.onPartial !== undefined });
  }

  function sendWanted(id: number, { sound }: Waiting): void {
    sound.sendNext((samples) => send({ type: 'push', id, samples }, [samples.buffer]));
  }

  function sendFinish(id: number, { sound }: Waiting): void {
    send({ type: 'finish', id, samples: sound.length });
  }

  function handOver(id: number, before: number): void {
    const answer = waiting.get(id);
    if (answer === undefined) return;
    answer.sound.allow(before);
    sendWanted(id, answer);
  }

  function showPartial({ id, segments, heardS }: Extract<FromWorker, { type: 'partial' }>): void {
    const answer = waiting.get(id);
    if (answer === undefined) return;
    // Counted here: the worker does not know what waits on the page, nor what is on its way.
    const behindS = Math.max(0, answer.sound.length / SAMPLE_RATE_HZ - heardS);
    answer.options.onPartial?.({ segments, behindS });
  }

  function settle(id: number): Waiting | undefined {
    const answer = waiting.get(id);
    waiting.delete(id);
    return answer;
  }

  function finishWith({ id, segments, samples }: Extract<FromWorker, { type: 'done' }>): void {
    const answer = settle(id);
    if (answer === undefined) return;
    const pushed = answer.sound.length;
    if (pushed === samples) answer.resolve(segments);
    else answer.reject(new AppError('unexpected', { details: { pushed, heard: samples } }));
  }

  return {
    get waiting(): boolean {
      return waiting.size > 0;
    },

    /** The one that the worker hears first. */
    get first(): { readonly id: number; readonly finished: boolean } | null {
      for (const [id, { finished }] of waiting) return { id, finished };
      return null;
    },

    /** What the transcripts from now on are made by. */
    setSource(next: TranscriptSource): void {
      source = next;
    },

    open(options: OpenOptions): OpenAnswer {
      const id = nextId();
      const heard = new Promise<readonly Segment[]>((resolve, reject) => {
        waiting.set(id, { options, sound: createSoundToSend(), resolve, reject, finished: false, deaths: 0 });
      });
      const transcript = heard.then((segments): Transcript => ({ segments, madeBy: source }));
      // It may fail while the answer is still spoken; whoever calls `finish` gets to know.
      transcript.catch(() => {});
      const answer = waiting.get(id);
      if (answer) sendOpen(id, answer);
      return {
        push(samples) {
          const open = waiting.get(id);
          if (open === undefined) return;
          open.sound.push(samples);
          sendWanted(id, open);
        },
        finish() {
          const open = waiting.get(id);
          if (open !== undefined && !open.finished) {
            open.finished = true;
            sendFinish(id, open);
          }
          return transcript;
        },
        cancel() {
          const open = settle(id);
          if (open === undefined) return;
          send({ type: 'cancel', id });
          open.reject(new AppError('cancelled'));
        },
      };
    },

    receive(message: FromWorker): void {
      if (message.type === 'partial') showPartial(message);
      else if (message.type === 'wants') handOver(message.id, message.before);
      else if (message.type === 'done') finishWith(message);
      else if (message.type === 'failed') {
        const cause = new Error(message.detail);
        settle(message.id)?.reject(new AppError(message.code, { cause }));
      }
    },

    /** The worker died: answers that saw it for the second time are rejected. Returns whether any are left. */
    survive(error: AppError): boolean {
      surviveDeath(waiting, ({ reject }) => reject(error));
      return waiting.size > 0;
    },

    feedAgain(): void {
      for (const [id, answer] of waiting) {
        sendOpen(id, answer);
        answer.sound.startOver();
        sendWanted(id, answer);
        if (answer.finished) sendFinish(id, answer);
      }
    },

    rejectAll(error: AppError): void {
      for (const id of [...waiting.keys()]) settle(id)?.reject(error);
    },
  };
}
