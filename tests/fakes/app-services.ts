import { createStore } from 'zustand/vanilla';
import { createAttemptsService } from '../../src/app/attempts/attempts-service';
import { followHistory } from '../../src/app/attempts/follow-history';
import { createBankLibrary } from '../../src/app/banks/bank-library';
import {
  createGraphicsCardService,
  type GraphicsCardParts,
} from '../../src/app/hearing/graphics-card-service';
import { createQuietTime } from '../../src/app/hearing/idle-time';
import { createModelService } from '../../src/app/hearing/model-service';
import type { ModelState } from '../../src/app/hearing/speech-model';
import { drillEffects } from '../../src/app/interview/drill-effects';
import { interviewEffects, listenTo, type RealParts } from '../../src/app/interview/interview-effects';
import { createRecoveryService } from '../../src/app/interview/recovery-service';
import { createMockService } from '../../src/app/mock/mock-service';
import { createPracticeService } from '../../src/app/practice/practice-service';
import { createScoreTakes } from '../../src/app/scoring/score-takes';
import type { AppServices, VoicesState } from '../../src/app/services';
import { createSettingsService } from '../../src/app/settings/settings-service';
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
  const settings = await createSettingsService(history);
  await settings.change(world.settings ?? {});
  const library = await createBankLibrary(bakingBank, history, now);
  const scoreTakes = createScoreTakes(library);
  const attempts = createAttemptsService(history, library, scoreTakes, now);
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
    idleTime: createQuietTime(0),
    secondHearing: null,
    library,
    settings,
    scoreTakes,
    attempts,
    microphones,
    speaker: silentSpeaker,
    transcriber: transcriberThatHears(hears),
    newId: () => crypto.randomUUID(),
    now,
    onTrouble,
  };
  const recovery = createRecoveryService({
    history,
    attempts,
    scoreTakes,
    listen: (asked) => listenTo(parts, asked),
    now,
  });
  const model = createModelService({
    transcriber: parts.transcriber,
    settings,
    modelsUrl: '/models/',
    onTrouble,
  });
  model.state.setState(world.model ?? { kind: 'ready', model: 'whisper-tiny.en' }, true);
  await followHistory({ history, settings, library, attempts, recovery, onTrouble, now });

  const interview = (question: Question) => {
    const bankId = library.state.getState().bank.id;
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
    library,
    settings,
    model: { ...model, meaning: createStore(() => ({ kind: 'idle' })) },
    graphicsCard: createGraphicsCardService({ settings, model, ...(world.graphicsCard ?? noGraphicsCard) }),
    voices: createStore<VoicesState>(() => voices),
    microphones,
    attempts,
    recovery,
    practice: createPracticeService({ library, attempts, settings, now }),
    mock: await createMockService(parts, recovery),
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
