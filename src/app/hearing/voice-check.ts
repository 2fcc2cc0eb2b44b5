import { createStore } from 'zustand/vanilla';
import { AppError, toAppError } from '../../base/app-error';
import { soundQuality } from '../../recorder/sound-quality';
import type { Take } from '../../recorder/take';
import { joined } from '../../recorder/take-samples';
import type { Clock, Microphone, Whisper } from '../devices';
import type { SettingsService, VoiceCheck, VoiceCheckState } from '../services';
import { preferencesIn } from './microphone-service';
import { ACCURATE_MODEL, FAST_MODEL } from './model-choice';

/** With more than half of the words wrong, something else was read, or the microphone is the wrong one. */
const UNDERSTOOD = 0.5;

/**
 * Records one sentence that is read out (`said`), lets both own models hear it, and keeps what came of it: the speeds, and the model that
 * understood this voice. The recording itself is kept nowhere.
 */
export function createVoiceCheck(parts: {
  readonly microphone: Microphone;
  readonly whisper: Pick<Whisper, 'heardByEach'>;
  readonly settings: SettingsService;
  readonly clock: Clock;
  readonly said: string;
}): VoiceCheck {
  const { microphone, whisper, settings, clock, said } = parts;
  const state = createStore<VoiceCheckState>(() => ({ kind: 'ready' }));
  const level = createStore<{ readonly rms: number }>(() => ({ rms: 0 }));
  const end = new AbortController();
  const { signal } = end;
  let recording: Awaited<ReturnType<Microphone['record']>> | null = null;

  /** A check that is over shows nothing more. */
  const show = (next: VoiceCheckState) => {
    if (!signal.aborted) state.setState(next, true);
  };
  const fail = (thrown: unknown) => show({ kind: 'failed', error: toAppError(thrown) });

  async function begin(): Promise<void> {
    const { kind } = state.getState();
    if (kind === 'opening' || kind === 'recording' || kind === 'hearing') return;
    show({ kind: 'opening' });
    try {
      const opened = await microphone.record({
        takeId: clock.newId(),
        preferences: preferencesIn(settings.state.getState()),
        sinks: {
          onChunk: () => {},
          onSamples: () => {},
          onLevel: (rms) => level.setState({ rms }),
          onLost(error) {
            recording?.discard();
            recording = null;
            fail(error);
          },
          onSilentInput: () => {},
          onMissing: () => {},
        },
        signal,
        now: clock.now,
      });
      if (signal.aborted) opened.discard();
      else recording = opened;
      show({ kind: 'recording' });
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function stop(): Promise<void> {
    const open = recording;
    if (!open || state.getState().kind !== 'recording') return;
    recording = null;
    show({ kind: 'hearing' });
    try {
      await judge(await open.stop());
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function judge({ levels, samples: blocks }: Take): Promise<void> {
    const samples = joined(blocks);
    const heard = await whisper.heardByEach(samples, [FAST_MODEL, ACCURATE_MODEL], signal);
    if (heard.every(({ words }) => words.length === 0)) throw new AppError('no-speech');
    const { adviseModel, understoodShare } = await import('../../transcription/heard-by-each');
    const quality = soundQuality(levels, samples);
    const understood = understoodShare(heard, said) >= UNDERSTOOD;
    const advice = understood ? adviseModel(heard, said) : null;
    const { modelSpeeds } = settings.state.getState();
    const measured = Object.fromEntries(heard.map(({ model, realTimeFactor }) => [model, realTimeFactor]));
    await settings.change({
      modelSpeeds: { ...modelSpeeds, ...measured },
      ...(advice ? { advisedModel: advice.model } : {}),
    });
    show({ kind: 'heard', quality, heard, advice });
  }

  return {
    state,
    level,
    begin,
    stop,
    dispose() {
      end.abort();
      recording?.discard();
    },
  };
}
