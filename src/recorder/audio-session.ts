/** Safari's audio session, which TypeScript does not know yet (https://w3c.github.io/audio-session/). */
interface AudioSession {
  type: 'auto' | 'playback' | 'play-and-record';
}

/**
 * Tells iOS that the page is about to record; call it before the microphone is asked for, because iOS refuses the microphone
 * to a page whose session is for listening. Returns the end of it: the session is the browser's again, which plays through
 * the loudspeaker once no microphone is open. Does nothing elsewhere.
 */
export function claimAudioSession(): () => void {
  const { audioSession }: { audioSession?: AudioSession } = navigator as object;
  if (!audioSession) return () => {};
  audioSession.type = 'play-and-record';
  return () => {
    audioSession.type = 'auto';
  };
}
