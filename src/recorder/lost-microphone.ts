import { AppError } from '../base/app-error';
import type { DisposalScope } from '../base/disposal';
import { mediaDevices } from './microphones';

/**
 * Calls back once when the microphone of a stream goes away: its track has ended. A track that lives is left alone whatever
 * the list of devices says: Safari moves it to another device under a new id, and a list may be empty for a moment. A device
 * that is gone without its track delivers zeros, which are told apart. Stops watching with the scope.
 */
export function watchForLoss(
  stream: MediaStream,
  scope: DisposalScope,
  onLost: (error: AppError) => void,
): void {
  const [track] = stream.getAudioTracks();
  if (!track) return;
  const { label } = track;
  let lost = false;
  const lose = () => {
    if (lost || scope.disposed) return;
    lost = true;
    onLost(new AppError('microphone-lost', { details: { label } }));
  };
  scope.listen(track, 'ended', lose);
  scope.listen(mediaDevices(), 'devicechange', () => {
    if (track.readyState === 'ended') lose(); // not every browser sends `ended`
  });
}
