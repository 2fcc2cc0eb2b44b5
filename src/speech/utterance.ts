import type { SpokenOutcome } from './spoken-outcome';

export interface Voicing {
  readonly voice: SpeechSynthesisVoice;
  /** 1 is the voice's own pace. */
  readonly rate: number;
  readonly signal: AbortSignal;
}

/** Slow voices say about ten characters a second; an utterance that takes longer than this has lost its `end`. */
const MS_PER_CHARACTER = 100;
const GRACE_MS = 3_000;

/**
 * Says one utterance. Resolves even when the browser never fires `end` (https://crbug.com/509488): a watchdog of
 * 100 ms a character plus 3 s takes one that had begun for spoken, and one that never began for failed.
 */
export function sayUtterance(
  synthesis: SpeechSynthesis,
  text: string,
  voicing: Voicing,
): Promise<SpokenOutcome> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voicing.voice;
    utterance.lang = voicing.voice.lang;
    utterance.rate = voicing.rate;
    let began = false;
    let watchdog: ReturnType<typeof setTimeout>;

    const finish = (outcome: SpokenOutcome) => {
      clearTimeout(watchdog);
      voicing.signal.removeEventListener('abort', stop);
      keptAlive.delete(utterance);
      resolve(outcome);
    };
    const stop = () => finish({ kind: 'stopped' });
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(
        () => finish(began ? { kind: 'spoken' } : { kind: 'silent', reason: 'failed' }),
        (text.length * MS_PER_CHARACTER) / voicing.rate + GRACE_MS,
      );
    };

    utterance.onstart = () => {
      began = true;
      watch();
    };
    utterance.onend = () => finish({ kind: 'spoken' });
    utterance.onerror = ({ error }) => finish(outcomeOf(error));
    voicing.signal.addEventListener('abort', stop);
    keptAlive.add(utterance);
    watch();
    synthesis.speak(utterance);
  });
}

/** Chrome forgets an utterance that nothing refers to, and its `end` with it (https://crbug.com/509488). */
const keptAlive = new Set<SpeechSynthesisUtterance>();

function outcomeOf(error: SpeechSynthesisErrorCode): SpokenOutcome {
  switch (error) {
    case 'canceled':
    case 'interrupted':
      return { kind: 'stopped' };
    case 'not-allowed': // the page was not touched yet
      return { kind: 'silent', reason: 'blocked' };
    case 'voice-unavailable':
    case 'language-unavailable':
    case 'synthesis-unavailable':
      return { kind: 'silent', reason: 'no-voice' };
    default:
      return { kind: 'silent', reason: 'failed' };
  }
}
