import type { Question } from '../../bank/bank';
import { withStandIns } from '../../bank/stand-ins';
import type { History } from '../../history/history';
import type { SpentAnswers } from '../../history/spent-answers';
import type { InterviewEffects } from '../../interview/effects';
import type { Transcriber } from '../../transcription/client';
import type { OpenAnswer, PartialTranscript } from '../../transcription/transcript';
import type { AttemptsServiceControl } from '../attempts/attempts-service';
import type { SecondHearing } from '../attempts/second-hearing';
import type { BankLibraryControl } from '../banks/bank-library';
import type { Clock, Microphone, Signals } from '../devices';
import type { IdleTime } from '../hearing/idle-time';
import { type MicrophoneServiceControl, preferencesIn } from '../hearing/microphone-service';
import type { MeaningService } from '../scoring/meaning-service';
import type { AnsweredQuestion } from '../scoring/score-takes';
import type { AppServices, DraftsService, SettingsService } from '../services';
import { wait } from '../wait';
import { createTakeStore } from './take-store';

/** What interviews are made of. */
export interface InterviewParts {
  readonly history: History | null;
  readonly library: BankLibraryControl;
  readonly settings: SettingsService;
  readonly speak: AppServices['speak'];
  readonly readAhead: MeaningService['readAhead'];
  readonly signals: Signals;
  readonly transcriber: Transcriber;
  readonly microphone: Microphone;
  readonly microphones: MicrophoneServiceControl;
  readonly attempts: AttemptsServiceControl;
  readonly drafts: DraftsService;
  readonly spentAnswers: SpentAnswers;
  readonly idleTime: IdleTime;
  /** Null when nothing can be stored. */
  readonly secondHearing: SecondHearing | null;
  readonly clock: Clock;
  /** Trouble that costs the user nothing now, and that nobody waits for. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * One question wired to the real microphone, voice, model and database. `soon`: whether its page takes a score by words alone first,
 * where the reading for meaning takes its time; what is spoken or followed up on waits for all of it.
 */
export function interviewEffects(
  parts: InterviewParts,
  bankId: string,
  question: Question,
  limits: InterviewEffects['limits'],
  soon = false,
): InterviewEffects {
  const { clock, history, onTrouble } = parts;
  const { now, newId } = clock;
  const asked: AnsweredQuestion = { bankId, questionId: question.id };
  const { id, number, text, section } = question;
  const asAsked = { id, number, text, section };

  return {
    newId,
    now,
    limits,
    spentBefore: () => (limits().retakes === null ? 0 : parts.spentAnswers.of(bankId, question.id)),
    keepSpent(spent) {
      if (limits().retakes !== null) parts.spentAnswers.keep(bankId, question.id, spent);
    },
    wait,
    listen(onPartial) {
      const readAhead = parts.readAhead(asked);
      return listenTo(parts, asked, (partial) => {
        onPartial(partial);
        readAhead(partial);
      });
    },
    takes: createTakeStore({ history, now, onTrouble }, { bankId, question: asAsked }),
    speak: (said, signal) => parts.speak(withStandIns(said, question.placeholders), signal),
    record: recordWith(parts),
    async addTake(answer) {
      const added = await parts.attempts.addTake({ ...answer, bankId, question: asAsked, soon });
      if (added.storageTrouble) return added;
      parts.secondHearing?.enqueue(added.attemptId, answer.take.id);
      history?.storage.persist().catch(onTrouble); // worth keeping from the first answer on
      return added;
    },
    async addTyped(answer) {
      const added = await parts.attempts.addTyped({ ...answer, bankId, question: asAsked, soon });
      if (added.storageTrouble) return added; // the draft is all that is kept of it
      parts.drafts.keep({ ...asked, onto: answer.onto }, '');
      history?.storage.persist().catch(onTrouble);
      return added;
    },
  };
}

/** Opens the chosen microphone. */
export function recordWith(
  parts: Pick<InterviewParts, 'settings' | 'microphone' | 'microphones' | 'clock' | 'onTrouble'>,
): InterviewEffects['record'] {
  return async (takeId, sinks, signal) => {
    const preferences = preferencesIn(parts.settings.state.getState());
    const { now } = parts.clock;
    const recording = await parts.microphone.record({ takeId, preferences, sinks, signal, now });
    parts.microphones.refresh().catch(parts.onTrouble); // their names are known from now on
    return recording;
  };
}

/** Opens an answer at the transcriber, which is told the key terms to expect. */
export function listenTo(
  parts: Pick<InterviewParts, 'library' | 'transcriber'>,
  { bankId, questionId }: AnsweredQuestion,
  onPartial?: (partial: PartialTranscript) => void,
): OpenAnswer {
  const terms = parts.library.termsFor(bankId, questionId).map(({ term }) => term);
  return parts.transcriber.open({ terms, ...(onPartial ? { onPartial } : {}) });
}
