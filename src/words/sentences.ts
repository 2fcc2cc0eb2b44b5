import type { BankProblem } from '../bank/bank-problem';
import type { AppError } from '../base/app-error';
import { assertNever } from '../base/assert-never';
import type { Attempt } from '../history/attempt';
import type { Meter } from '../interview/running-take';
import type { Evidence, Reason, Verdict } from '../scoring/score';
import type { SilenceReason } from '../speech/spoken-outcome';
import { percent } from './figures';

/** What went wrong and what to do now, in one or two sentences. */
export function errorSentence(error: AppError): string {
  switch (error.code) {
    case 'bank-unreadable':
      return `This bank can’t be read: ${bankProblem(error)} The open bank stays as it was.`;
    case 'microphone-denied':
      return 'The microphone is blocked for this page. Allow it in the address bar of the browser, then press “Start answering” again.';
    case 'microphone-missing':
      return 'No microphone was found. Plug one in, then press “Start answering” again.';
    case 'microphone-busy':
      return 'The microphone can’t be opened. Another program may be using it; close that and try again.';
    case 'microphone-lost':
      return 'The microphone went away while you were speaking. What was recorded until then is kept.';
    case 'recording-unsupported':
      return 'This browser can’t record here. Open the app in a current Chrome, Edge, Firefox or Safari.';
    case 'insecure-page':
      return 'Browsers give the microphone only to pages that came by https or from this machine. Open the app at an https address, or at 127.0.0.1 where it is served.';
    case 'storage-full':
      return 'The browser’s storage is full, so this can’t be kept. Download the recording, or delete old answers in History to make space.';
    case 'storage-unavailable':
      return 'The browser gives this page no storage, so answers are gone when the tab is closed. A private window is often the reason.';
    case 'storage-silent':
      return 'The browser’s storage does not answer, so this may not be kept. Try it again; if that does not help, download the recording and reload the page.';
    case 'storage-late':
      return 'The browser’s storage has answered after all, later than the app could wait. Reload the page to have your history; what you answer before that is not kept.';
    case 'storage-emptied':
      return 'The browser has deleted what this app had stored, answers included. What you do from now on is kept again; on the page “Privacy” you can ask the browser to keep it, and in Settings you can bring back a backup.';
    case 'newer-elsewhere':
      return 'A newer version of the app was opened in this browser. Reload this page to have it; what you do before that is not kept.';
    case 'left-behind':
      return `Not everything could be deleted: ${error.details.what} may still be here. Close the other tabs of the app and delete everything again, or delete the data of this site in the settings of the browser.`;
    case 'deleted-elsewhere':
      return 'Everything was deleted in another tab. Reload this page to go on; what you do before that is not kept.';
    case 'answers-locked':
      return 'What you said is locked. Reload the page and type your passphrase.';
    case 'wrong-passphrase':
      return 'This is not the passphrase. Capital letters and spaces between words count; try it again.';
    case 'other-tabs':
      return 'The app is open in another tab, perhaps with an answer under way. Finish it, close that tab, and try again. Nothing was changed.';
    case 'locked-elsewhere':
      return 'The passphrase is being set, changed or taken away in another tab. Reload this page to go on; what you do before that is not kept.';
    case 'stored-record-unreadable':
      return 'This record can’t be read, perhaps because a newer version of the app wrote it. It is kept as it is.';
    case 'model-missing':
      return 'The speech model was not found where this app is served. Recording works; answers are kept and can be transcribed once the model is there.';
    case 'model-unreachable':
      return 'The speech model is not on this device yet, and its host can’t be reached. Recording works; answers are kept and can be transcribed once you are online.';
    case 'model-damaged':
      return 'The speech model arrived damaged twice. Answers are kept; press “Retry”, or try another network.';
    case 'model-failed':
      return 'The speech model could not be started. Close other tabs to free memory, then press “Retry”.';
    case 'model-late':
      return 'The speech model did not start in time, twice. Recording works, and answers are kept. Close other tabs, then press “Retry”; on a slow network it takes several tries.';
    case 'model-crashed':
      return error.details.fast
        ? 'The speech model ended this page twice while it was loaded, so the fast one is used now. Settings offers the other again.'
        : 'The speech model ended this page twice while it was loaded, so it was not loaded again. Close other tabs, then press “Retry”.';
    case 'part-missing':
      return 'A part of the app could not be loaded: its host can’t be reached, or has a newer version by now. Reload the page; what is stored is safe.';
    case 'worker-died':
      return 'The transcription stopped twice, probably for want of memory. Your answer is kept: close other tabs and transcribe it again, or choose the fast model in Settings.';
    case 'no-speech':
      return 'No speech was heard. Is the right microphone chosen?';
    case 'recording-unreadable':
      return 'The recording can’t be decoded by this browser. You can still download it.';
    case 'backup-unreadable':
      return 'This file is no backup of Viva Voce, or it is damaged. Nothing was changed.';
    case 'sync-failed':
      return 'Sync did not work. Settings, “Between your devices” says why.';
    case 'not-found':
      return 'This is not here any more. It may have been deleted in another tab.';
    case 'cancelled':
      return 'This was stopped before it was done.';
    case 'unexpected':
      return 'Something happened that the app did not foresee. Try it again; if that does not help, reload the page. Stored answers are safe.';
    default:
      return assertNever(error.code);
  }
}

/** After "Copy details": that it was copied, or how to copy it where the browser lets the page copy nothing. */
export function copySentence(copied: boolean): string {
  return copied
    ? 'Copied. Nothing you said or wrote is in it.'
    : 'The browser lets this page copy nothing. Select the text and copy it by hand.';
}

/** Why a recording can't be heard. What was said in it is not lost with the sound. */
export function recordingTrouble(error: AppError): string {
  return error.code === 'not-found' ? 'The recording is gone; the transcript is kept.' : errorSentence(error);
}

/** Null where nothing worth telling is missing: chunks of a second tell no fraction of one. */
export function missingSoundSentence(keptS: number, durationS: number): string | null {
  const wholeS = Math.round(durationS);
  const missingS = wholeS - keptS;
  if (missingS < 1) return null;
  return `${missingS} s of ${wholeS} s of its sound could not be kept. The transcript and the score are whole.`;
}

function bankProblem({ details }: AppError): string {
  switch (details.problem as BankProblem | undefined) {
    case 'no-questions':
      return details.format === 'json'
        ? 'no question was found in it. Looked for were objects with a key such as “question” or “front”, keys and lists of texts that ask, conversations, and notes of Anki.'
        : 'no question was found in it. Looked for were headings, bold lines, list items, folds, tables and cards that ask, and marks such as “Q:”, “1.” or “Question”.';
    case 'empty-file':
      return 'there is nothing in it.';
    case 'broken-json':
      return `it begins as JSON does, and breaks on line ${details.line ?? 1}. Look there for a missing comma, quotation mark or bracket.`;
    case 'too-large':
      return 'the file is too large.';
    case 'too-deep':
      return `lists or quotes are nested too deeply, on line ${details.line ?? 1}.`;
    case 'other-format':
      return `it is ${details.format ?? 'no text'}. Save it as text, Markdown, CSV, HTML or DOCX, or copy its text and paste it.`;
    case 'damaged-file':
      return 'the file is damaged.';
    case 'too-much-inside':
      return 'it unpacks to far more than a bank can hold.';
    case 'too-slow':
      return 'reading it took more than a minute and was stopped. Try a part of it.';
    case 'reader-stopped':
      return 'reading it stopped, perhaps for want of memory. Close other tabs and try again, or try a part of it.';
    case 'file-gone':
      return 'the browser can’t open the file. It may have been moved or changed: choose it again.';
    case 'wrong-field':
      return `it says to be a bank of this app, but “${details.where ?? 'questions'}” is not as this app writes it.`;
    case 'not-a-term-file':
      return `line ${details.line ?? 1}: this is no list of key terms.`;
    default:
      return 'the text was not understood.';
  }
}

/** A take that was thrown away came back, and another answer is in its place by now. */
export const WAITS_FOR_RECOVERY = 'The recording waits on the page of all questions, to be recovered.';

/** What is not as it should be with the microphone while one speaks; null when all is well. */
export function hearingSentence(
  meter: Pick<Meter, 'silentInput' | 'soundMissing' | 'otherMicrophone'>,
): string | null {
  const { silentInput, soundMissing, otherMicrophone } = meter;
  if (soundMissing)
    return 'The browser gives no live sound just now. The recording goes on; it is transcribed after Stop.';
  if (silentInput) return 'Nothing comes from the microphone. Is it muted, or is another microphone chosen?';
  return otherMicrophone === null ? null : otherMicrophoneSentence(otherMicrophone);
}

/** The chosen microphone is away, so the browser opened another one. */
export function otherMicrophoneSentence(label: string): string {
  return `The microphone you chose is not there; “${label}” listens in its place.`;
}

/** Why the question, or `what` else there was to read, was not read aloud. */
export function silenceSentence(reason: SilenceReason, what = 'question'): string {
  switch (reason) {
    case 'no-voice':
      return `This browser has no voice, so the ${what} stays in writing.`;
    case 'blocked':
      return 'The browser blocked the voice. Press “Read aloud” once to allow it.';
    case 'unsupported':
      return `This browser can’t read aloud, so the ${what} stays in writing.`;
    case 'failed':
      return 'The voice failed. Press “Read aloud” to try again, or choose another voice in Settings.';
    default:
      return assertNever(reason);
  }
}

/** Why a verdict was given, to stand behind the words that were heard. */
export function reasonSentence(reason: Reason): string {
  switch (reason.kind) {
    case 'exact':
      return 'in these words';
    case 'stems':
      return 'another form of the same words';
    case 'compound':
      return 'written apart or together';
    case 'spelled-out':
      return 'spelled out';
    case 'number':
      return 'the same number';
    case 'alias':
      return `“${reason.alias}” means the same`;
    case 'sound':
      return `sounds like it; “${reason.heard}” was transcribed`;
    case 'meaning':
      return 'similar meaning';
    case 'denied':
      return `denied by “${reason.by}”`;
    case 'doubted':
      return `perhaps denied: “${reason.by}” was not heard clearly`;
    case 'near-miss':
      return `“${reason.heard}” is something else`;
    case 'user':
      return 'your own decision';
    default:
      return assertNever(reason);
  }
}

/** Asks about a term that may have been meant, or denied by a word that was not heard clearly. */
export function maybeSentence(evidence: Evidence | null): string {
  if (evidence?.reason.kind === 'denied')
    return `You named this beside “${evidence.reason.by}”. Did you mean it all the same?`;
  if (evidence?.reason.kind !== 'doubted') return 'Maybe you said this in other words. Did you mean it?';
  return `You named this, and “${evidence.reason.by}” beside it was not heard clearly. Did you say it?`;
}

export interface VerdictWords {
  readonly symbol: string;
  /** Name of the list. */
  readonly title: string;
  /** What it says about one term. */
  readonly meaning: string;
}

/** Symbol and words of each verdict; colour only repeats them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  said: { symbol: '✓', title: 'Said', meaning: 'You said this.' },
  close: { symbol: '≈', title: 'Close', meaning: 'You said something close; it counts.' },
  missed: { symbol: '○', title: 'Missed', meaning: 'This was not heard.' },
  denied: { symbol: '⊘', title: 'Denied', meaning: 'You said the opposite, so it doesn’t count as said.' },
};

/** Of a term that was said with nothing about it. */
export const NAMED_ONLY = 'named only';

const WEIGHT_WORDS = {
  1: 'A nice detail (weight 1).',
  2: 'Expected (weight 2).',
  3: 'Essential (weight 3).',
} as const;

export function weightSentence(weight: 1 | 2 | 3): string {
  return WEIGHT_WORDS[weight];
}

/** After a second hearing with the accurate model. */
export function refinementSentence(attempt: Attempt, coverageBefore: number | null): string {
  const after = attempt.score?.coverage ?? null;
  const heard = `“${attempt.question.text}” was heard again with the accurate model`;
  if (after === null || coverageBefore === null || after === coverageBefore)
    return `${heard}; some words changed.`;
  return `${heard}: ${percent(coverageBefore)} became ${percent(after)}.`;
}
