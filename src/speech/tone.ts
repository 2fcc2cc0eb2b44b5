/** A', which no voice hides and no ear finds harsh. */
const PITCH_HZ = 880;

/** Shorter than what counts as a sound in an answer (0.1 s, scoring/speech-figures.ts), should the microphone hear it. */
const LENGTH_S = 0.08;

/** −14 dB of full scale: quieter than a voice, since it comes unasked. */
const LOUDNESS = 0.2;

/** A tone without edges does not click. */
const FADE_S = 0.01;

/** Without a sound device the clock of an AudioContext stands still; nobody waits for it longer than this. */
const PATIENCE_MS = 500;

/** "Your turn": one short tone. Resolves when it has sounded, or could not. Never rejects. */
export async function ringTone(): Promise<void> {
  if (!('AudioContext' in globalThis)) return;
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { frequency: PITCH_HZ });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(gain).connect(context.destination);
  const start = context.currentTime;
  const end = start + LENGTH_S;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + FADE_S);
  gain.gain.setValueAtTime(LOUDNESS, end - FADE_S);
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.start(start);
  oscillator.stop(end);
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MS);
    oscillator.onended = () => {
      clearTimeout(patience);
      resolve();
    };
  });
  void context.close(); // without a sound device it may never be closed
}
