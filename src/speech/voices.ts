/** A voice the user may choose. */
export interface VoiceChoice {
  /** `voiceURI`: the same on the next visit. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, such as `en-US`. */
  readonly lang: string;
  /** False for a voice whose text goes to a server of the browser's maker. */
  readonly onDevice: boolean;
}

/** How long to look for voices, and how often: some browsers fill the list late and never say so (`voiceschanged`). */
const VOICES_WAIT_MS = 5_000;
const POLL_MS = 250;

/** The list as soon as it is not empty, or an empty one after `VOICES_WAIT_MS`: many Linux browsers have no voice at all. */
export function awaitVoices(synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    const look = () => {
      if (synthesis.getVoices().length > 0) finish();
    };
    const finish = () => {
      clearInterval(poll);
      clearTimeout(end);
      synthesis.removeEventListener('voiceschanged', look);
      resolve(synthesis.getVoices());
    };
    const poll = setInterval(look, POLL_MS);
    const end = setTimeout(finish, VOICES_WAIT_MS);
    synthesis.addEventListener('voiceschanged', look);
    look();
  });
}

/**
 * What macOS has beside its speaking voices: jokes, songs and the robots of the nineties, some of which come before Samantha
 * (`say -v '?'` lists them). Never chosen unless the user does.
 */
const NOVELTY_VOICES: ReadonlySet<string> = new Set(
  (
    'Albert, Bad News, Bahh, Bells, Boing, Bubbles, Cellos, Deranged, Fred, Good News, Hysterical, Jester, Junior, Kathy, ' +
    'Organ, Pipe Organ, Princess, Ralph, Superstar, Trinoids, Whisper, Wobble, Zarvox, ' +
    'Eddy, Flo, Grandma, Grandpa, Reed, Rocko, Sandy, Shelley'
  ).split(', '),
);

/** Safari adds the language: "Eddy (English (UK))". */
function isNovelty({ name }: SpeechSynthesisVoice): boolean {
  return NOVELTY_VOICES.has(name.replace(/ \(.*$/, ''));
}

/**
 * Voices of the language first, then those on the device, then those made for speaking, then the browser's own default;
 * otherwise the order given.
 */
export function inOrderOfPreference(
  voices: readonly SpeechSynthesisVoice[],
  language = 'en',
): readonly SpeechSynthesisVoice[] {
  const speaksIt = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language;
  const rank = (voice: SpeechSynthesisVoice) =>
    Number(!speaksIt(voice)) * 8 +
    Number(!voice.localService) * 4 +
    Number(isNovelty(voice)) * 2 +
    Number(!voice.default);
  return [...voices].sort((a, b) => rank(a) - rank(b));
}

export function choiceOf(voice: SpeechSynthesisVoice): VoiceChoice {
  return { id: voice.voiceURI, name: voice.name, lang: voice.lang, onDevice: voice.localService };
}
