import { createStore } from 'zustand/vanilla';
import { createAttemptsDesk } from '../../src/app/attempts-desk';
import { createBankShelf } from '../../src/app/bank-shelf';
import { drillEffects } from '../../src/app/drill-effects';
import { createGraphicsCardDesk, type GraphicsCardParts } from '../../src/app/graphics-card-desk';
import { interviewEffects, listenTo, type RealParts } from '../../src/app/interview-effects';
import { createJudge } from '../../src/app/judge';
import { followHistory } from '../../src/app/keep-current';
import { createMockDesk } from '../../src/app/mock-desk';
import { createModelDesk } from '../../src/app/model-desk';
import { createPracticeDesk } from '../../src/app/practice-desk';
import { createQuietTime } from '../../src/app/quiet-time';
import { createRecoveryDesk } from '../../src/app/recovery-desk';
import type { AppServices, VoicesState } from '../../src/app/services';
import { createSettingsDesk } from '../../src/app/settings-desk';
import type { ModelState } from '../../src/app/speech-model';
import type { Question } from '../../src/bank/bank';
import { AppError } from '../../src/base/app-error';
import type { History } from '../../src/history/history';
import type { Settings } from '../../src/history/settings';
import { createDrill } from '../../src/interview/drill';
import type { InterviewEffects } from '../../src/interview/effects';
import { createInterview } from '../../src/interview/run';
import type { MicrophoneChoice } from '../../src/recorder/microphones';
import type { Speaker } from '../../src/speech/speaker';
import type { Transcriber } from '../../src/transcription/client';
import { transcriptOf } from './interview-effects';
import { bakingBank, SPOKEN } from './spoken-bank';
import { takeOfSilence } from './take-of-silence';

export interface FakeWorld {
  /** Null is a browser without storage. */
  readonly history: History | null;
  readonly settings?: Partial<Settings>;
  /** What the transcriber hears in every take, or how it fails. */
  readonly hears?: string | AppError;
  /** How the microphone refuses; it opens otherwise. */
  readonly microphone?: AppError;
  /** How storing a piece of a take fails; it succeeds otherwise. */
  readonly storage?: AppError;
  readonly model?: ModelState;
  /** A browser without a graphics card, unless said otherwise. */
  readonly graphicsCard?: Pick<GraphicsCardParts, 'trouble' | 'tryDevice'>;
  readonly voices?: VoicesState;
}

/** The app as it is wired for real, in a world that the test makes up: microphone, voice and speech model are fakes. */
export async function fakeAppServices(world: FakeWorld): Promise<AppServices> {
  const { history, hears = SPOKEN, voices = { kind: 'none', voices: [] } } = world;
  const trouble = createStore<AppError | null>(() => null);
  const onTrouble = (thrown: unknown) => {
    if (thrown instanceof AppError) trouble.setState(thrown, true);
    else throw thrown;
  };
  const now = () => Date.now();
  const settings = await createSettingsDesk(history);
  await settings.change(world.settings ?? {});
  const shelf = await createBankShelf(bakingBank, history, now);
  const judge = createJudge(shelf);
  const attempts = createAttemptsDesk(history, shelf, judge, now);
  const microphones = {
    list: createStore<readonly MicrophoneChoice[]>(() => [{ id: 'desk', label: 'Desk microphone' }]),
    refresh: async () => {},
    test: async (onLevel: (rms: number) => void) => {
      if (world.microphone) throw world.microphone;
      onLevel(0.1);
    },
  };
  const parts: RealParts = {
    history,
    quietTime: createQuietTime(0),
    refiner: null,
    shelf,
    settings,
    judge,
    attempts,
    microphones,
    speaker: silentSpeaker,
    transcriber: transcriberThatHears(hears),
    newId: () => crypto.randomUUID(),
    now,
    onTrouble,
  };
  const recovery = createRecoveryDesk({
    history,
    attempts,
    judge,
    listen: (asked) => listenTo(parts, asked),
    now,
  });
  const model = createModelDesk({
    transcriber: parts.transcriber,
    settings,
    modelsUrl: '/models/',
    onTrouble,
  });
  model.state.setState(world.model ?? { kind: 'ready', model: 'whisper-tiny.en' }, true);
  await followHistory({ history, settings, shelf, attempts, recovery, onTrouble, now });

  const interview = (question: Question) => {
    const bankId = shelf.state.getState().bank.id;
    const effects = interviewEffects(parts, bankId, question);
    return createInterview(
      { bankId, question },
      {
        ...effects,
        record: microphoneOf(world),
        takes: world.storage ? fullStore(world.storage) : effects.takes,
      },
    );
  };
  const speak: AppServices['speak'] = async () => ({ kind: 'silent', reason: 'no-voice' });
  return {
    shelf,
    settings,
    model: { ...model, meaning: createStore(() => ({ kind: 'idle' })) },
    graphicsCard: createGraphicsCardDesk({ settings, model, ...(world.graphicsCard ?? noGraphicsCard) }),
    voices: createStore<VoicesState>(() => voices),
    microphones,
    attempts,
    recovery,
    practice: createPracticeDesk({ shelf, attempts, settings, now }),
    mock: await createMockDesk(parts, recovery),
    history,
    refinement: createStore(() => null),
    trouble,
    interview,
    speak,
    drill: (choose, words) => createDrill(choose, words, drillEffects({ interview, speak })),
  };
}

const noGraphicsCard: Pick<GraphicsCardParts, 'trouble' | 'tryDevice'> = {
  trouble: async () => 'no-adapter',
  tryDevice: async () => {
    throw new Error('There is no graphics card to try');
  },
};

const silentSpeaker: Speaker = {
  voices: async () => [],
  onVoices: () => () => {},
  speak: async () => ({ kind: 'silent', reason: 'no-voice' }),
  dispose: () => {},
};

function transcriberThatHears(hears: string | AppError): Transcriber {
  return {
    load: async () => {},
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
}

/** A microphone that delivers one piece at once and a take of silence at the end. */
function microphoneOf({ microphone }: FakeWorld): InterviewEffects['record'] {
  return async (takeId, sinks) => {
    if (microphone) throw microphone;
    const take = takeOfSilence(takeId);
    sinks.onChunk(take.bytes.slice(), 0, take.mimeType);
    sinks.onLevel(0.1);
    return { mimeType: take.mimeType, stop: async () => take, discard: () => {} };
  };
}

function fullStore(error: AppError): InterviewEffects['takes'] {
  const refuse = () => Promise.reject(error);
  const nothing = async () => {};
  const restore = async () => false;
  return { begin: refuse, append: refuse, finish: refuse, release: nothing, discard: nothing, restore };
}
