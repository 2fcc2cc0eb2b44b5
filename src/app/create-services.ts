import { createStore } from 'zustand/vanilla';
import type { Question } from '../bank/bank';
import { AppError, toAppError } from '../base/app-error';
import type { History } from '../history/history';
import { openHistory } from '../history/open-history';
import { createDrill } from '../interview/drill';
import { createInterview } from '../interview/run';
import { createScorer } from '../meaning/client';
import { createSpeaker } from '../speech/speaker';
import type { VoiceChoice } from '../speech/voices';
import { refine } from '../transcription/refine';
import { addressesUnder } from './addresses';
import { createAttemptsService } from './attempts/attempts-service';
import { followHistory } from './attempts/follow-history';
import { createSecondHearing, type HearAgain } from './attempts/second-hearing';
import { createBankLibrary } from './banks/bank-library';
import { fetchBuiltInBank, vectorsUrlOf } from './banks/built-in-bank';
import { createQuietTime } from './hearing/idle-time';
import { createMicrophoneService } from './hearing/microphone-service';
import { ACCURATE_MODEL } from './hearing/model-choice';
import { createSpeechServices } from './hearing/speech-services';
import { drillEffects } from './interview/drill-effects';
import { interviewEffects, listenTo, type RealParts } from './interview/interview-effects';
import { createRecoveryService } from './interview/recovery-service';
import { createMockService } from './mock/mock-service';
import { createPracticeService } from './practice/practice-service';
import { createMeaningService } from './scoring/meaning-service';
import { type AnsweredQuestion, createScoreTakes } from './scoring/score-takes';
import type { AppServices, VoicesState } from './services';
import { createSettingsService } from './settings/settings-service';

/** More threads than this gain nothing for models of this size (huggingface/transformers.js#882). */
const MOST_THREADS = 4;
/** A sentence is too short for more. */
const MOST_SENTENCE_THREADS = 2;
/** Unhurried work begins when no answer was under way for this long. */
const QUIET_MS = 10_000;

/**
 * Opens everything the screens need. Rejects with `not-found` when the host doesn't serve the built-in bank; without
 * storage the app works and keeps nothing.
 */
export async function createServices(base: string): Promise<AppServices> {
  const trouble = createStore<AppError | null>(() => null);
  const onTrouble = (thrown: unknown) => {
    const error = toAppError(thrown);
    if (error.code !== 'cancelled') trouble.setState(error, true);
  };
  // What nobody foresaw ends here, and is shown.
  addEventListener('unhandledrejection', ({ reason }) => onTrouble(reason));
  addEventListener('error', ({ error }) => onTrouble(error));

  const addresses = addressesUnder(base);
  const { modelsUrl, ortUrl, banksUrl } = addresses;
  const threads = crossOriginIsolated ? Math.min(MOST_THREADS, navigator.hardwareConcurrency) : 1;
  const newId = () => crypto.randomUUID();
  const now = () => Date.now();

  // The model is waited for longest, and the settings alone say which: it loads while all else is read.
  async function openWithModel() {
    const history = await openHistoryIfPossible(onTrouble);
    const settings = await createSettingsService(history);
    const speech = createSpeechServices({ settings, addresses, threads, onTrouble });
    return { history, settings, ...speech, whisperReady: speech.model.start() };
  }
  const [{ history, settings, transcriber, model, graphicsCard, whisperReady }, builtIn] = await Promise.all([
    openWithModel(),
    fetchBuiltInBank(banksUrl),
  ]);
  const library = await createBankLibrary(builtIn, history, now);
  const speaker = createSpeaker();
  const scorer = createScorer({
    modelsUrl,
    ortUrl,
    vectorsUrl: vectorsUrlOf(banksUrl),
    threads: Math.min(MOST_SENTENCE_THREADS, threads),
  });
  const meaning = createMeaningService(scorer, library);
  const scoreTakes = createScoreTakes(library, scorer);
  const attempts = createAttemptsService(history, library, scoreTakes, now);
  const microphones = createMicrophoneService(settings);
  const idleTime = createQuietTime(QUIET_MS);
  const hearAgain: HearAgain = (samples, terms, signal) =>
    refine(samples, terms, ACCURATE_MODEL, { modelsUrl, ortUrl, threads, signal });
  const secondHearing =
    history && createSecondHearing({ history, settings, library, attempts, idleTime, hearAgain, onTrouble });
  const parts: RealParts = {
    history,
    idleTime,
    secondHearing,
    library,
    settings,
    speaker,
    transcriber,
    microphones,
    attempts,
    scoreTakes,
    newId,
    now,
    onTrouble,
  };
  const listen = (asked: { bankId: string; number: number }) => listenTo(parts, asked);
  const recovery = createRecoveryService({ history, attempts, scoreTakes, listen, now });
  const voices = createStore<VoicesState>(() => ({ kind: 'looking', voices: [] }));

  const showVoices = (found: readonly VoiceChoice[]) =>
    voices.setState({ kind: found.length > 0 ? 'found' : 'none', voices: found }, true);
  speaker.onVoices(showVoices);
  void speaker.voices().then(showVoices);
  const prepare = (asked: AnsweredQuestion) => void whisperReady.then(() => meaning.prepare(asked)); // after the model that is waited for
  const [mock] = await Promise.all([
    createMockService(parts, recovery, prepare),
    followHistory({ history, settings, library, attempts, recovery, onTrouble, now }),
  ]);
  const practice = createPracticeService({ library, attempts, settings, now });
  document.addEventListener('visibilitychange', practice.refresh); // a page left open overnight

  const interview = (question: Question) => {
    const bankId = library.state.getState().bank.id;
    prepare({ bankId, number: question.number });
    const opened = createInterview({ bankId, question }, interviewEffects(parts, bankId, question));
    idleTime.watch(opened);
    return opened;
  };
  const speak = (text: string, signal: AbortSignal) => {
    const { voiceId, speechRate } = settings.state.getState();
    return speaker.speak(text, { voiceId, rate: speechRate, signal });
  };

  return {
    library,
    settings,
    model: { ...model, meaning: meaning.state },
    graphicsCard,
    voices,
    microphones,
    attempts,
    recovery,
    practice,
    mock,
    history,
    refinement: secondHearing?.latest ?? createStore(() => null),
    trouble,
    interview,
    speak,
    drill: (choose, words) => createDrill(choose, words, drillEffects({ interview, speak })),
  };
}

async function openHistoryIfPossible(onTrouble: (error: unknown) => void): Promise<History | null> {
  try {
    return await openHistory();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'storage-unavailable') throw thrown;
    onTrouble(thrown);
    return null;
  }
}
