/** Which key a headset's button means depends on the headset and on what the system believes is playing. */
const ACTIONS: readonly MediaSessionAction[] = ['play', 'pause', 'stop', 'nexttrack', 'previoustrack'];

/**
 * Calls back when a media key is pressed: on the keyboard, on a headset. Browsers give the keys to the page that plays, so
 * `silence`, an audio file of several seconds without a sound, plays until the returned function is called. Where the
 * browser knows no media session, or does not let the page play, the keys stay what they were.
 */
export function listenToMediaKeys(
  silence: Blob,
  title: string,
  onPress: (key: MediaSessionAction) => void,
): () => void {
  if (!('mediaSession' in navigator)) return () => {};
  const { mediaSession } = navigator;
  const address = URL.createObjectURL(silence);
  const player = new Audio(address);
  player.loop = true;
  let ended = false;

  // A key pauses the player in some browsers before the handler is asked; it must go on to hear the next key.
  const keepPlaying = () => {
    if (ended) return;
    player.play().catch(() => {
      ended = true; // not allowed to play: the keys never come, Space and the button do
    });
    mediaSession.playbackState = 'playing';
  };
  const press = ({ action }: MediaSessionActionDetails) => {
    keepPlaying();
    onPress(action);
  };

  mediaSession.metadata = new MediaMetadata({ title });
  for (const action of ACTIONS) mediaSession.setActionHandler(action, press);
  keepPlaying();

  return () => {
    ended = true;
    player.pause();
    player.removeAttribute('src');
    player.load(); // lets go of the file
    URL.revokeObjectURL(address);
    for (const action of ACTIONS) mediaSession.setActionHandler(action, null);
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
  };
}
