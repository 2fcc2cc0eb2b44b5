import type { StoreApi } from 'zustand/vanilla';
import type { Bank, Question } from '../bank/bank';
import type { BankEdit } from '../bank/edit-bank';
import type { ReadBankFile } from '../bank/formats/read-bank-file';
import type { ImportDraft } from '../bank/import-draft';
import type { KeyTerm } from '../bank/key-term';
import type { QuestionChanges } from '../bank/match-questions';
import type { Profile } from '../bank/profile';
import type { BankSource, ReadingWishes } from '../bank-worker/protocol';
import type { AppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { AttemptSummary } from '../history/attempt-summary';
import type { CheckedBackup } from '../history/backup/backup';
import type { BackupSink } from '../history/backup/backup-file';
import type { Course } from '../history/backup/course';
import type { ImportReport } from '../history/backup/import-records';
import type { RestoreMode } from '../history/backup/merge-records';
import type { Draft, DraftPlace } from '../history/draft';
import type { Protection, ProtectionState } from '../history/protection/protection';
import type { Settings } from '../history/settings';
import type { StorageEstimateBytes } from '../history/storage/storage-care';
import type { StoredSizes } from '../history/storage/stored-sizes';
import type { Drill, DrillWords } from '../interview/drill';
import type { Interview } from '../interview/run';
import type { MockEffects } from '../mock/mock-effects';
import type { MockChoices, MockInterview } from '../mock/mock-interview';
import type { MockRecord } from '../mock/mock-record';
import type { KeptSizes } from '../offline/kept-sizes';
import type { PracticeCard } from '../practice/card';
import type { PlanEffect } from '../practice/plan-effect';
import type { TodayPlan } from '../practice/today';
import type { MicrophoneChoice } from '../recorder/microphones';
import type { SoundQuality } from '../recorder/sound-quality';
import type { Verdict } from '../scoring/score';
import type { SnippetPiece } from '../search/snippet';
import type { SpokenOutcome } from '../speech/spoken-outcome';
import type { VoiceChoice } from '../speech/voices';
import type { HeardBy, ModelAdvice } from '../transcription/heard-by-each';
import type { GraphicsCardService, ModelService } from './hearing/speech-model';
import type { OfflineService } from './offline/offline-service';
import type { SyncService } from './sync/sync-service';

/** Everything the screens may ask for. Values come as stores, intents as functions; the real parts stay behind it. */
export interface AppServices {
  readonly library: BankLibrary;
  readonly imports: ImportService;
  readonly profiles: ProfilesService;
  readonly settings: SettingsService;
  readonly model: ModelService;
  readonly graphicsCard: GraphicsCardService;
  readonly voices: StoreApi<VoicesState>;
  readonly microphones: MicrophoneService;
  readonly attempts: AttemptsService;
  readonly recovery: RecoveryService;
  readonly drafts: DraftsService;
  /**
   * An answer with its feedback, to look at before the first one; it is kept nowhere. By words alone it comes at once, with
   * the meaning when its model is there. Rejects with `not-found`.
   */
  sample(by: 'words' | 'meaning'): Promise<Attempt>;
  readonly practice: PracticeService;
  readonly mock: MockService;
  /** Null when the browser gives no storage. */
  readonly keptData: KeptDataService | null;
  readonly offline: OfflineService;
  /** The passphrase for what was said; null when the browser gives no storage. */
  readonly protection: ProtectionService | null;
  /** Loads what syncs with the user's other devices; null when the browser gives no storage. */
  readonly sync: (() => Promise<SyncService>) | null;
  /** The latest answer whose words changed on second hearing. */
  readonly refinement: StoreApi<Refinement | null>;
  /** Trouble that happened behind the screens, the latest; null until there is any. */
  readonly trouble: StoreApi<AppError | null>;
  /** A fresh interview for one question, which touches nothing before its first intent; dispose it when the page is left. */
  interview(question: Question): Interview;
  /** Gets ready to score an answer to a question of the open bank, so that the first one need not wait for the models. */
  expectAnswer(question: Question): void;
  /** A drill over the questions of the open bank that `choose` gives when it begins; dispose it when the page is left. */
  drill(choose: () => readonly Question[], words: DrillWords): Drill;
  /**
   * Speaking in place of typing, kept nowhere: `onHeard` takes the words of each take. It touches nothing before its first intent;
   * dispose it when it is left.
   */
  dictation(onHeard: (text: string) => void): Promise<Interview>;
  /** A fresh voice check; dispose it when the page is left. */
  voiceCheck(said: string): VoiceCheck;
  /** One search over questions, model answers and what was said, in all banks; it is fetched and reads nothing before. */
  search(): Promise<SearchService>;
  /** Speaks any text, such as a missed term's sentence. Resolves when it ended, was stopped, or could not be spoken. */
  speak(text: string, signal: AbortSignal): Promise<SpokenOutcome>;
}

/** See `Protection` of history. */
export interface ProtectionService extends Pick<Protection, 'protect' | 'change' | 'unprotect' | 'finish'> {
  readonly state: StoreApi<ProtectionState>;
}

/** One sentence, read out, that both own models hear. All intents may be called at any moment; one that does not fit does nothing. */
export interface VoiceCheck {
  readonly state: StoreApi<VoiceCheckState>;
  /** Root mean square of the sound that comes in, 0–1. */
  readonly level: StoreApi<{ readonly rms: number }>;
  begin(): Promise<void>;
  stop(): Promise<void>;
  dispose(): void;
}

export type VoiceCheckState =
  | { readonly kind: 'ready' | 'opening' | 'recording' | 'hearing' }
  | {
      readonly kind: 'heard';
      readonly quality: SoundQuality;
      readonly heard: readonly HeardBy[];
      /** Null where neither model understood what was to be read. */
      readonly advice: ModelAdvice | null;
    }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Which bank is open, and what its questions' key terms are. */
export interface BankLibrary {
  readonly state: StoreApi<BankLibraryState>;
  /** As `bankOf`, with its blanks as they are written. */
  writtenBankOf(bankId: string): Bank | null;
  /** As `writtenBankOf`, with the key terms that somebody chose: all that a file of it should hold. */
  bankToKeep(bankId: string): Bank | null;
  /** A bank in the library, open or not, as the chosen profile fills it; null when it was removed. */
  bankOf(bankId: string): Bank | null;
  /** Stores a bank beside all others and opens it. Resolves to a function that takes that back. Rejects with `storage-*`. */
  add(bank: Bank): Promise<() => Promise<void>>;
  open(bankId: string): Promise<void>;
  /**
   * Changes a bank that the user brought. Key terms follow the model answer; what the user said about them stays as far as it still
   * fits. Resolves to a function that takes back this change and no later one. Rejects with `not-found`, also for the built-in bank.
   */
  edit(bankId: string, edit: BankEdit): Promise<() => Promise<void>>;
  /** Adds a copy of a bank with its key terms, to be edited, and opens it. Resolves to the id. */
  copy(bankId: string): Promise<string>;
  /** Its attempts and key terms stay stored. Resolves to a function that brings the bank back. */
  remove(bankId: string): Promise<() => Promise<void>>;
  /** Curated, edited or extracted terms with learnt aliases, in this order of precedence. */
  termsOf(question: Question): readonly KeyTerm[];
  /** Finds sentences in the model answers of the open bank; none until what that takes is loaded. */
  readonly sentences: StoreApi<{ readonly of: SentenceOf }>;
  /** Loads it, once. */
  loadSentences(): Promise<void>;
  /** As `termsOf`, for any bank in the library; empty when bank or question are gone. */
  termsFor(bankId: string, questionId: string): readonly KeyTerm[];
  /** Who chose them. */
  termsFrom(bankId: string, questionId: string): TermsFrom;
  /**
   * The user's own list for a question; null goes back to the bank's. Resolves to a function that takes this back. Rejects with
   * `storage-*`.
   */
  editTerms(
    bankId: string,
    questionId: string,
    terms: readonly KeyTerm[] | null,
  ): Promise<() => Promise<void>>;
}

/** Where the key terms of a question come from: found in its model answer, chosen with the bank, or the user's own list. */
export type TermsFrom = 'found' | 'bank' | 'own';

/** The sentence of a question's model answer by which a term is scored; null when it knows none of the term's words. */
export type SentenceOf = (question: Question, term: string) => string | null;

/** Words in all banks and attempts. */
export interface SearchService {
  readonly state: StoreApi<SearchState>;
  /** Reads what is new, in short turns. Resolves when all is read, or when the next refresh took over. */
  refresh(): Promise<void>;
  /** The best of what holds all words of `sought`, at most so many, and how many there are in all. */
  find(sought: string, most: number): { readonly hits: readonly SearchHit[]; readonly of: number };
}

/** How many questions and attempts were read, of all. */
export interface SearchState {
  readonly read: number;
  readonly of: number;
}

export type SearchHit =
  | {
      readonly kind: 'question' | 'answer';
      readonly id: string;
      readonly snippet: readonly SnippetPiece[];
      readonly bank: Bank;
      readonly question: Question;
    }
  | {
      readonly kind: 'said';
      readonly id: string;
      readonly snippet: readonly SnippetPiece[];
      readonly attempt: Attempt;
    };

/** Reads what the user brings and shows it before anything of it is stored. */
export interface ImportService {
  readonly state: StoreApi<ImportState>;
  /** Key terms that were found so far, by question. */
  readonly terms: StoreApi<ReadonlyMap<Question, readonly KeyTerm[]>>;
  /** Reads it in the place of what was read before. Resolves to whether there is something to preview; trouble is in the state. */
  read(source: BankSource): Promise<boolean>;
  /** Reads the same again in another way, with the questions as they are then. Rejects with `bank-unreadable`, and all stays as it was. */
  readAgain(wishes: ReadingWishes): Promise<void>;
  change(change: (draft: ImportDraft) => ImportDraft): void;
  /** Finds the terms of these questions one after the other, until the signal. */
  findTerms(questions: readonly Question[], signal: AbortSignal): Promise<void>;
  /** Stores the chosen questions and opens their bank; the choice is for a title that is there. Resolves to what takes that back. */
  accept(choice: ClashChoice): Promise<StoredImport>;
  /** Ends the reading, or forgets what was read: nothing was stored. */
  cancel(): void;
}

export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: AppError }
  | ImportPreview;

export interface ImportPreview {
  readonly kind: 'preview';
  readonly name: string;
  readonly read: ReadBankFile;
  readonly draft: ImportDraft;
  /** It is being read in another way. */
  readonly rereading: boolean;
  readonly clash: TitleClash | null;
}

/** The title of what was read is that of a bank that is there. */
export type TitleClash =
  | {
      readonly kind: 'own';
      readonly title: string;
      /** What the new one is called when both are kept. */
      readonly freeTitle: string;
      /** What an update does to the questions; null while that is counted. */
      readonly changes: QuestionChanges | null;
    }
  /** It comes with the app and stays as it is: the new one is called otherwise. */
  | { readonly kind: 'built-in'; readonly title: string; readonly freeTitle: string };

export type ClashChoice =
  | 'update' // answers follow their questions
  | 'keep-both'
  | 'replace'; // none of its questions has an answer yet

export interface StoredImport {
  readonly title: string;
  /** What an update did; null when none was made. */
  readonly changes: QuestionChanges | null;
  readonly replaced: boolean;
  readonly undo: () => Promise<void>;
}

export interface BankLibraryState {
  readonly bank: Bank;
  readonly banks: readonly {
    readonly id: string;
    readonly title: string;
    readonly builtIn: boolean;
    readonly questions: number;
    /** How many of them are only asked. */
    readonly withoutAnswer: number;
  }[];
  /** Counts up when terms change, so that lists are read again. */
  readonly revision: number;
}

/** The user's applications. Rejects with `storage-*`. */
export interface ProfilesService {
  readonly state: StoreApi<ProfilesState>;
  /** Practise for this application from now on; null for none. */
  choose(profile: Profile | null): Promise<void>;
  /** Keeps a new or changed one, and chooses it. */
  save(profile: Profile): Promise<void>;
  /** Resolves to a function that brings it back. */
  remove(profile: Profile): Promise<() => Promise<void>>;
}

export interface ProfilesState {
  /** By name. */
  readonly profiles: readonly Profile[];
  readonly chosen: Profile | null;
}

export interface SettingsService {
  readonly state: StoreApi<Settings>;
  change(part: Partial<Settings>): Promise<void>;
}

/** All that is kept on this machine. Rejects with `storage-*`. */
export interface KeptDataService {
  /** Null when the browser does not tell. */
  used(): Promise<StorageEstimateBytes | null>;
  /** How much there is of each kind, about. */
  sizes(): Promise<StoredSizes & KeptSizes>;
  /** Whether the browser promised never to evict it. */
  isPersistent(): Promise<boolean>;
  /** Asks the browser for that promise; false when it refuses. */
  persist(): Promise<boolean>;
  /**
   * Deletes all of it, without Undo, the app's own files too; nothing can be stored any more before the page is loaded anew.
   * Rejects with `left-behind` when the browser did not delete all; it may be called again then.
   */
  deleteEverything(): Promise<void>;
  /** Calls back when sound was stored or deleted for good. Returns the end of it. */
  onChange(listener: () => void): () => void;
  /** A zip of everything, as `openBackup` takes it. */
  exportBackup(course: Course): Promise<Blob>;
  /** The same, written piece by piece. */
  exportBackupTo(sink: BackupSink, course: Course): Promise<void>;
  /** Reads the whole file and changes nothing. Rejects with `backup-unreadable`. */
  openBackup(zip: Blob, course: Course): Promise<CheckedBackup>;
  /** Adds what is not here yet, or puts the backup in the place of all that is here. */
  importBackup(backup: CheckedBackup, mode: RestoreMode, course: Course): Promise<ImportReport>;
  /** Whether what is deleted here is deleted on the user's other devices, too. */
  syncs(): Promise<boolean>;
}

export interface VoicesState {
  readonly kind: 'looking' | 'found' | 'none';
  readonly voices: readonly VoiceChoice[];
}

export interface MicrophoneService {
  readonly list: StoreApi<readonly MicrophoneChoice[]>;
  /** Opens the microphone for its level alone, until stopped. Rejects with `microphone-*`. */
  test(sinks: MicrophoneTestSinks, signal: AbortSignal): Promise<void>;
}

interface MicrophoneTestSinks {
  /** Root mean square of the last 50 ms, 0–1. */
  onLevel(rms: number): void;
  /** Another microphone than the chosen one opened; its label. */
  onOther(label: string): void;
}

/**
 * Attempts and what the user may do to them. Every change is made on what is stored at that moment; the state follows it, in
 * this tab and in others. Rejects with `not-found` when the attempt was deleted, with `storage-*` when the change can't be kept.
 */
export interface AttemptsService {
  readonly state: StoreApi<AttemptsState>;
  /** Ids of attempts that are scored by words alone so far, while they are read for their meaning. */
  readonly beingRead: StoreApi<ReadonlySet<string>>;
  /** The recording of one take. Rejects with `not-found`. */
  recording(takeId: string): Promise<StoredRecording>;
  /** Rewrites one take's text; word times are interpolated; the score follows. */
  editTranscript(attemptId: string, takeId: string, text: string): Promise<void>;
  /**
   * "I said this" / "That doesn't count"; null takes the user's word back. Learns or rejects the wording for this bank:
   * the evidence's quote, or `wording`, the words the user pointed at. Resolves to a function that takes back this decision
   * and what was learnt from it, and nothing else.
   */
  overrule(
    attemptId: string,
    termId: string,
    verdict: Verdict | null,
    wording?: string,
  ): Promise<() => Promise<void>>;
  /** Rejects when it can't be scored; the score it has stays then. */
  rescore(attemptId: string): Promise<void>;
  /** An attempt without what later takes added to it, by which two answers are compared fairly. */
  firstTakeOf(attempt: Attempt): Attempt;
  /** Marks the best answer to its question, of which there is one, or takes the mark away. */
  star(attemptId: string, starred: boolean): Promise<void>;
  /** Resolves to a function that brings the attempts back. */
  remove(ids: readonly string[]): Promise<() => Promise<void>>;
}

interface StoredRecording {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
  /** How many seconds of its beginning are there, to about one; null for all of them. */
  readonly keptS: number | null;
}

export interface AttemptsState {
  /** `loading` until all of them are read. */
  readonly kind: 'loading' | 'ready' | 'unavailable';
  /** Of every attempt, newest first, all banks. */
  readonly summaries: readonly AttemptSummary[];
  /** Those that are read, in the same order; the latest that was scored of each question comes first. */
  readonly attempts: readonly Attempt[];
  /** Records that could not be read; they are kept as they are. */
  readonly unreadable: number;
}

/** What to practise, and how well it sits. */
export interface PracticeService {
  readonly state: StoreApi<PracticeState>;
  /** What one attempt did to the plan; null when it could not be scored. */
  effectOf(attempt: Attempt): PlanEffect | null;
  /** Share of all key terms that were said, or came close, in the latest answer to their question; null before the first. */
  sittingShare(): number | null;
  /** Puts a question of the open bank off until tomorrow. Resolves to a function that takes it back into today's plan. */
  skip(questionId: string): Promise<() => Promise<void>>;
  /** Takes back into today's plan what was put off. */
  unskip(): Promise<void>;
  /** Plans anew, because a new day may have begun. */
  refresh(): void;
}

/** Of the open bank. */
export interface PracticeState {
  readonly plan: TodayPlan;
  /** By the question's id; a question never answered has none. */
  readonly cards: ReadonlyMap<string, PracticeCard>;
}

/** Mock interviews: the one under way, those that are over, and what came of them. */
export interface MockService {
  readonly state: StoreApi<MockServiceState>;
  /** Plans an interview over the open bank; one that is under way ends. */
  begin(choices: MockChoices): Promise<void>;
  /** What an interview goes on with where it stopped. */
  effectsOf(mock: MockInterview): MockEffects;
  /** Puts the interview under way to the past ones. */
  endCurrent(): Promise<void>;
  /** Forgets a past interview; its answers stay in history. Resolves to a function that brings it back. */
  remove(mockId: string): Promise<() => Promise<void>>;
  /** Transcribes answers whose tab was closed before. Rejects as `RecoveryService.recover`; others are left as they are then. */
  catchUp(mockId: string): Promise<void>;
  /** The stored answers of an interview, in the order asked. */
  attemptsOf(mock: MockInterview): readonly Attempt[];
  /** The bank of an interview; one that was removed has no questions. */
  bankOf(mock: MockInterview): Bank;
  /** One HTML page with sound, transcripts and marks. Rejects with `recording-unreadable`. */
  pack(mock: MockInterview): Promise<string>;
  /** Calls back on a media key of keyboard or headset, until the returned function is called. Call it from a click. */
  onMediaKey(title: string, onPress: () => void): () => void;
}

export interface MockServiceState extends MockRecord {
  /** Ids of takes that wait for their transcript in this tab. */
  readonly transcribing: readonly string[];
}

/** A second, unhurried pass changed the words of this attempt. */
export interface Refinement {
  readonly attemptId: string;
  readonly coverageBefore: number | null;
}

export interface RecoveryService {
  readonly state: StoreApi<readonly RecoverableTake[]>;
  /** Transcribes and scores the take; with `onto`, as a further take of that attempt. Resolves to the id of its attempt. */
  recover(takeId: string, onto?: string): Promise<string>;
  /** Resolves to a function that offers the take again. */
  discard(takeId: string): Promise<() => Promise<void>>;
}

export interface RecoverableTake {
  readonly takeId: string;
  readonly bankId: string;
  readonly questionId: string;
  readonly questionText: string;
  readonly startedAt: number;
  readonly seconds: number | null;
}

/** Answers that were begun by typing and not handed in. */
export interface DraftsService {
  readonly state: StoreApi<readonly Draft[]>;
  /** Shown at once, and stored as soon as the text before it is. An empty text takes the draft away. */
  keep(place: DraftPlace, text: string): void;
}
