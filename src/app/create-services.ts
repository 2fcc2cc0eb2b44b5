import { createStore } from 'zustand/vanilla';
import { AppError, type AppErrorCode } from '../base/app-error';
import { dayNumber } from '../base/calendar';
import { onDemand } from '../base/on-demand';
import type { History } from '../history/history';
import { openSpentAnswers } from '../history/spent-answers';
import { createAttemptsService } from './attempts/attempts-service';
import { withEarlySummaries } from './attempts/early-summaries';
import { followHistory } from './attempts/follow-history';
import { createSecondHearing } from './attempts/second-hearing';
import { createBankLibrary } from './banks/bank-library';
import { createImportService } from './banks/import-service';
import { createProfilesService } from './banks/profiles-service';
import type { Devices } from './devices';
import { createIdleTime } from './hearing/idle-time';
import { createMicrophoneService } from './hearing/microphone-service';
import { createSpeechServices } from './hearing/speech-services';
import { createVoiceCheck } from './hearing/voice-check';
import { createDraftsService } from './interview/drafts-service';
import { type InterviewParts, listenTo } from './interview/interview-effects';
import { createInterviewServices } from './interview/interview-services';
import { createRecoveryService } from './interview/recovery-service';
import { createVoiceService } from './interview/voice-service';
import { createMockService } from './mock/mock-service';
import { createOfflineService } from './offline/offline-service';
import { weightsInUse } from './offline/weights-in-use';
import { createPracticeService } from './practice/practice-service';
import { type AnsweredQuestion, createScoreTakes } from './scoring/score-takes';
import { createScoringServices } from './scoring/scoring-services';
import type { AppServices } from './services';
import { createKeptDataService } from './settings/kept-data-service';
import { createProtectionService } from './settings/protection-service';
import { createSettingsService } from './settings/settings-service';
import { createSyncLoader } from './sync/load-sync';
import { createTroubleService } from './trouble';

/** Unhurried work begins when no answer was under way for this long. */
const QUIET_MS = 10_000;

/**
 * Wires the devices into everything that the screens ask for. Rejects as `fetchBank` does; without storage the app works
 * and keeps nothing.
 */
export async function createServices(devices: Devices): Promise<AppServices> {
  const { clock, signals } = devices;
  const trouble = createTroubleService(devices.page);
  const onTrouble = trouble.report;

  const [{ history, settings, hearing }, builtIn] = await Promise.all([
    openWithModel(devices, onTrouble),
    devices.fetchBank(),
  ]);
  const library = await createBankLibrary(builtIn, history, clock.now, onTrouble);
  const imports = createImportService({ worker: devices.bankWorker, library, onTrouble });
  const profiles = await createProfilesService({ history, settings, library });
  const { meaning, scoreTakes, scoreFirst } = createScoringServices(devices.scorer, library);
  const attempts = createAttemptsService({
    ...{ history, library, scoreTakes, scoreFirst, now: clock.now, onTrouble },
    untilIdle: devices.page.untilIdle,
  });
  const idleTime = createIdleTime(QUIET_MS);
  const { hearAgain } = devices.whisper;
  const secondHearing =
    history && createSecondHearing({ history, settings, library, attempts, idleTime, hearAgain, onTrouble });
  const { voices, speak } = createVoiceService(devices.voice, settings);
  const drafts = createDraftsService({ history, onTrouble });
  const parts: InterviewParts = {
    ...{
      history,
      library,
      settings,
      attempts,
      drafts,
      secondHearing,
      idleTime,
      speak,
      signals,
      clock,
      onTrouble,
    },
    spentAnswers: openSpentAnswers(devices.visit, () => dayNumber(clock.now())),
    transcriber: hearing.transcriber,
    microphone: devices.microphone,
    microphones: createMicrophoneService(devices.microphone, settings),
    readAhead: meaning.readAhead,
  };
  const listen = (asked: AnsweredQuestion) => listenTo(parts, asked);
  const recovery = createRecoveryService({ history, attempts, listen, now: clock.now });
  // The meaning model comes after the one that is waited for.
  const prepare = (asked: AnsweredQuestion) => void hearing.ready.then(() => meaning.prepare(asked));
  const [mock] = await Promise.all([
    createMockService(parts, recovery, prepare),
    followHistory({
      history,
      settings,
      library,
      profiles,
      attempts,
      recovery,
      drafts,
      onTrouble,
      now: clock.now,
    }),
  ]);
  const practice = createPracticeService({ library, attempts, settings, now: clock.now });
  devices.page.onLeave(() => history?.storage.purgeOwn().catch(onTrouble)); // Undo is over
  devices.page.onReturn(practice.refresh); // a page left open overnight
  const offline = createOfflineService({
    ...devices.offline,
    weightsInUse: () => weightsInUse(hearing.model, settings.state.getState()),
    idleTime,
    now: clock.now,
    onTrouble,
  });
  devices.page.onReturn(offline.returned);
  void offline.start(hearing.ready);
  const sync = history && createSyncLoader({ history, idleTime, now: clock.now, onTrouble });
  const protection = history && createProtectionService(history.protection);
  protection?.finish().catch(onTrouble); // what a tab that ended left in the middle

  return {
    ...{ library, imports, profiles, settings, voices, attempts, recovery, drafts, practice, mock, speak },
    sample: async (by) => {
      const { scoreSample } = await import('./attempts/score-sample'); // only a first visit looks at it
      return scoreSample(builtIn, by === 'words' ? createScoreTakes(library) : scoreTakes, clock.now());
    },
    ...createInterviewServices(parts, prepare),
    search: onDemand(async () => {
      const { createSearchService } = await import('./search/search-service'); // most visits seek nothing
      const clock = () => performance.now();
      return createSearchService({
        library,
        attempts,
        clock,
        pause: () => new Promise((go) => setTimeout(go)),
      });
    }),
    dictation: async (onHeard) => {
      const { createDictation } = await import('./interview/dictation'); // most visits change no bank
      return createDictation(parts, onHeard);
    },
    model: { ...hearing.model, meaning: meaning.state },
    graphicsCard: hearing.graphicsCard,
    voiceCheck: (said) => createVoiceCheck({ ...devices, settings, said }),
    microphones: parts.microphones,
    keptData:
      history &&
      createKeptDataService({
        ...{ history, offline, now: clock.now, sizesOfApp: devices.offline.sizes },
        workers: [hearing.transcriber, devices.scorer],
      }),
    offline,
    protection,
    sync,
    refinement: secondHearing?.latest ?? createStore(() => null),
    trouble: trouble.state,
  };
}

/** The model is waited for longest, and the settings alone say which: it loads while the passphrase is typed, and all else is read. */
async function openWithModel(devices: Devices, onTrouble: (thrown: unknown) => void) {
  const history = await openIfPossible(devices, onTrouble);
  const settings = await createSettingsService(history);
  const speech = createSpeechServices({ whisper: devices.whisper, settings, onTrouble });
  const hearing = { ...speech, ready: speech.model.start() };
  if (history) await devices.unlock(history);
  return { history: history && withEarlySummaries(history), settings, hearing };
}

/** With these the app works, and keeps nothing. */
const WITHOUT_STORAGE: readonly AppErrorCode[] = ['storage-unavailable', 'newer-elsewhere'];

async function openIfPossible(
  { openStorage }: Devices,
  onTrouble: (thrown: unknown) => void,
): Promise<History | null> {
  try {
    return await openStorage({
      onLate: () => onTrouble(new AppError('storage-late')),
      onEmptied: () => onTrouble(new AppError('storage-emptied')),
      onOutdated: () => onTrouble(new AppError('newer-elsewhere')),
      onDeleted: () => onTrouble(new AppError('deleted-elsewhere')),
      onAway: () => onTrouble(new AppError('locked-elsewhere')),
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !WITHOUT_STORAGE.includes(thrown.code)) throw thrown;
    onTrouble(thrown);
    return null;
  }
}
