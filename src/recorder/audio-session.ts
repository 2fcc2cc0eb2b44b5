/** Safari's audio session, which TypeScript does not know yet (https://w3c.github.io/audio-session/). */
interface AudioSession {
  type: 'auto' | 'playback' | 'play-and-record';
}

/**
 * Tells iOS that the page records. Returns the end of it, after which sound is meant for listening again: iOS would play the
 * recording through the earpiece, hardly to be heard. Does nothing elsewhere.
 */
export function claimAudioSession(): () => void {
  const { audioSession }: { audioSession?: AudioSession } = navigator as object;
  if (!audioSession) return () => {};
  audioSession.type = 'play-and-record';
  return () => {
    audioSession.type = 'playback';
  };
}
