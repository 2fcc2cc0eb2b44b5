import type { Question } from '../../bank/bank';
import type { History } from '../../history/history';
import type { InterviewEffects, Listener, PartialTranscript } from '../../interview/effects';
import { openRecorder } from '../../recorder/open-recorder';
import type { Speaker } from '../../speech/speaker';
import type { Transcriber } from '../../transcription/client';
import type { AttemptsServiceControl } from '../attempts/attempts-service';
import type { SecondHearing } from '../attempts/second-hearing';
import type { BankLibraryControl } from '../banks/bank-library';
import type { IdleTime } from '../hearing/idle-time';
import { type MicrophoneServiceControl, preferencesIn } from '../hearing/microphone-service';
import type { AnsweredQuestion, ScoreTakes } from '../scoring/score-takes';
import type { SettingsService } from '../services';
import { createTakeStore } from './take-store';

export interface RealParts {
  readonly history: History | null;
  readonly library: BankLibraryControl;
  readonly settings: SettingsService;
  readonly speaker: Speaker;
  readonly transcriber: Transcriber;
  readonly microphones: MicrophoneServiceControl;
  readonly attempts: AttemptsServiceControl;
  readonly scoreTakes: ScoreTakes;
  readonly idleTime: IdleTime;
  /** Null when nothing can be stored. */
  readonly secondHearing: SecondHearing | null;
  readonly newId: () => string;
  readonly now: () => number;
  /** Trouble that costs the user nothing now, and that nobody waits for. */
  readonly onTrouble: (error: unknown) => void;
}

/** One question wired to the real microphone, voice, model and database. */
export function interviewEffects(parts: RealParts, bankId: string, question: Question): InterviewEffects {
  const { settings, newId, now } = parts;
  const asked: AnsweredQuestion = { bankId, number: question.number };
  const { number, text, section } = question;

  return {
    newId,
    now,
    listen: (onPartial) => listenTo(parts, asked, onPartial),
    score: (transcripts, verdicts) => parts.scoreTakes(asked, transcripts, verdicts),
    takes: createTakeStore(parts, { bankId, question: { number, text, section } }),
    speak(words, signal) {
      const { voiceId, speechRate } = settings.state.getState();
      return parts.speaker.speak(words, { voiceId, rate: speechRate, signal });
    },
    async record(takeId, sinks, signal) {
      const preferences = preferencesIn(settings.state.getState());
      const recording = await openRecorder({ takeId, preferences, sinks, signal, now });
      parts.microphones.refresh().catch(parts.onTrouble); // their names are known from now on
      return recording;
    },
    async save(attempt) {
      await parts.attempts.save(attempt);
      parts.secondHearing?.enqueue(attempt);
      parts.history?.storage.persist().catch(parts.onTrouble); // worth keeping from the first answer on
    },
  };
}

/** Opens an answer at the transcriber, which is told the key terms to expect. */
export function listenTo(
  parts: Pick<RealParts, 'library' | 'transcriber'>,
  { bankId, number }: AnsweredQuestion,
  onPartial?: (partial: PartialTranscript) => void,
): Listener {
  const terms = parts.library.termsFor(bankId, number).map(({ term }) => term);
  return parts.transcriber.open({ terms, ...(onPartial ? { onPartial } : {}) });
}
