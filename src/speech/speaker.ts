import { createDisposalScope } from '../base/disposal';
import { createQuieting } from './quieting';
import type { SpokenOutcome } from './spoken-outcome';
import { sayUtterance } from './utterance';
import { utteranceTexts } from './utterance-texts';
import { awaitVoices, choiceOf, inOrderOfPreference, type VoiceChoice } from './voices';

interface SpeakOptions {
  /** Id of a `VoiceChoice`; an unknown one, or none, takes the first of `voices()`. */
  readonly voiceId?: string | null;
  /** 0.5–2; 1 is the voice's own pace. */
  readonly rate?: number;
  readonly signal: AbortSignal;
}

/** Reads texts aloud, one at a time: a new one stops the one before. */
export interface Speaker {
  /** Best first: English, on this device. Waits up to 5 s for a browser that fills its list late; empty when it has none. */
  voices(): Promise<readonly VoiceChoice[]>;
  /** Calls back with the list whenever the browser changes it; returns the end of it. */
  onVoices(listener: (voices: readonly VoiceChoice[]) => void): () => void;
  /** Never rejects. The voice is quiet by the time this resolves. */
  speak(text: string, options: SpeakOptions): Promise<SpokenOutcome>;
  dispose(): void;
}

/**
 * `page` tells when it goes away: Chrome reads on after a reload otherwise.
 * Without `speechSynthesis` every text is `silent` for the reason `unsupported`.
 */
export function createSpeaker(
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  page: EventTarget = globalThis,
): Speaker {
  if (!synthesis || !('SpeechSynthesisUtterance' in globalThis)) return mute;
  const scope = createDisposalScope();
  const search = awaitVoices(synthesis);
  const quieting = createQuieting(synthesis);
  let speaking: AbortController | null = null;

  const stop = () => {
    speaking?.abort();
    quieting.quiet();
  };
  const known = () => inOrderOfPreference(synthesis.getVoices());
  scope.listen(page, 'pagehide', stop);
  scope.own(synthesis, stop);

  async function say(text: string, options: SpeakOptions, signal: AbortSignal): Promise<SpokenOutcome> {
    if (known().length === 0) await search; // no await otherwise: iOS speaks only inside the click
    if (signal.aborted) return { kind: 'stopped' };
    const voices = known();
    const voice = voices.find(({ voiceURI }) => voiceURI === options.voiceId) ?? voices[0];
    if (!voice) return { kind: 'silent', reason: 'no-voice' };
    quieting.quiet(); // what another page or a lost `end` left in the queue would block it for ever
    for (const part of utteranceTexts(text)) {
      if (quieting.isFresh()) await quieting.over();
      if (signal.aborted) return { kind: 'stopped' };
      const outcome = await sayUtterance(synthesis, part, { voice, rate: options.rate ?? 1, signal });
      quieting.quiet(); // the watchdog gave up on it
      if (outcome.kind !== 'spoken') return outcome;
    }
    return { kind: 'spoken' };
  }

  return {
    async voices() {
      if (known().length === 0) await search;
      return known().map(choiceOf);
    },
    onVoices(listener) {
      const tell = () => listener(known().map(choiceOf));
      synthesis.addEventListener('voiceschanged', tell);
      const end = () => synthesis.removeEventListener('voiceschanged', tell);
      scope.own(tell, end);
      return end;
    },
    async speak(text, options) {
      stop();
      const turn = new AbortController();
      speaking = turn;
      const leave = () => turn.abort();
      if (options.signal.aborted) leave();
      options.signal.addEventListener('abort', leave);
      turn.signal.addEventListener('abort', quieting.quiet);
      const outcome = await say(text, options, turn.signal);
      options.signal.removeEventListener('abort', leave);
      if (speaking === turn) speaking = null;
      return outcome;
    },
    dispose: () => scope.dispose(),
  };
}

const mute: Speaker = {
  voices: async () => [],
  onVoices: () => () => {},
  speak: async () => ({ kind: 'silent', reason: 'unsupported' }),
  dispose: () => {},
};
