import { AppError } from '../base/app-error';
import type { DisposalScope } from '../base/disposal';
import { listMicrophones, mediaDevices } from './microphones';

/**
 * Calls back once when the microphone of a stream goes away. Most browsers end its track; some only change the list of
 * devices. Stops watching with the scope.
 */
export function watchForLoss(
  stream: MediaStream,
  scope: DisposalScope,
  onLost: (error: AppError) => void,
): void {
  const [track] = stream.getAudioTracks();
  if (!track) return;
  const { deviceId, label } = { ...track.getSettings(), label: track.label };
  let lost = false;
  const lose = () => {
    if (lost || scope.disposed) return;
    lost = true;
    onLost(new AppError('microphone-lost', { details: { label } }));
  };
  scope.listen(track, 'ended', lose);
  scope.listen(mediaDevices(), 'devicechange', async () => {
    const microphones = await listMicrophones();
    const isThere = microphones.some(({ id }) => id === deviceId);
    if (track.readyState === 'ended' || (deviceId && !isThere)) lose();
  });
}
