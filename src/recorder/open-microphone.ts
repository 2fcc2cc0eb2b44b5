import { AppError } from '../base/app-error';
import { Overdue, within } from '../base/deadline';
import { findMicrophone, listMicrophones, mediaDevices } from './microphones';
import { SYSTEM_WAIT_MS } from './system-wait';

/** A headset that has to be woken takes up to five seconds. */
const ALLOWED_WAIT_MS = 5 * SYSTEM_WAIT_MS;
const PERMISSION_WAIT_MS = 500;

/** How to listen. Gain control is best left off: it lifts the room's noise in every pause. */
export interface MicrophonePreferences {
  /** Null for the browser's default microphone. */
  readonly deviceId: string | null;
  /** Finds the chosen microphone again when replugging gave it a new id. */
  readonly deviceLabel?: string | null;
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

/**
 * Opens the microphone; whoever calls ends the tracks. The chosen device is a wish: when it is gone, the default one is
 * taken. Rejects with `microphone-denied`, `-missing`, `-busy`, `recording-unsupported`, `insecure-page` or, at once, `cancelled`: the user may
 * never answer the browser's question. A stream that is granted after that is closed again.
 */
export function openMicrophone(
  preferences: MicrophonePreferences,
  signal: AbortSignal,
): Promise<MediaStream> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled'));
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    granted(preferences)
      .then((stream) => (signal.aborted ? endTracks(stream) : resolve(stream)), reject)
      .finally(() => signal.removeEventListener('abort', cancel));
  });
}

/**
 * Label of the microphone that opened in place of the chosen one; null when it is the chosen one, or none was chosen. Safari
 * and a replugged device change ids, so the label decides where both are known.
 */
export function otherThanChosen(stream: MediaStream, chosen: MicrophonePreferences): string | null {
  const [track] = stream.getAudioTracks();
  if (chosen.deviceId === null || !track) return null;
  if (track.getSettings().deviceId === chosen.deviceId) return null;
  if (!chosen.deviceLabel || track.label === '' || track.label === chosen.deviceLabel) return null;
  return track.label;
}

export function endTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function granted(preferences: MicrophonePreferences): Promise<MediaStream> {
  try {
    return await opened(await constraintsFor(preferences));
  } catch (thrown) {
    if (!isOverconstrained(thrown)) throw microphoneError(thrown);
  }
  try {
    return await opened(true);
  } catch (thrown) {
    throw microphoneError(thrown);
  }
}

/**
 * The user may take any time to answer the browser's question. Where it asks none, a microphone that is not there in time will
 * not come: rejects with `Overdue`, and closes one that comes later.
 */
async function opened(audio: MediaTrackConstraints | true): Promise<MediaStream> {
  const devices = mediaDevices();
  const asksNobody = await isAllowed();
  const opening = devices.getUserMedia({ audio });
  if (!asksNobody) return opening;
  return within('The microphone', opening, ALLOWED_WAIT_MS).catch((thrown) => {
    if (thrown instanceof Overdue) opening.then(endTracks, () => {}); // nobody waits for its error any more
    throw thrown;
  });
}

/** False also where the browser does not tell. */
async function isAllowed(): Promise<boolean> {
  try {
    const asked = navigator.permissions.query({ name: 'microphone' });
    return (await within('The permission', asked, PERMISSION_WAIT_MS)).state === 'granted';
  } catch {
    return false;
  }
}

async function constraintsFor(preferences: MicrophonePreferences): Promise<MediaTrackConstraints> {
  const { echoCancellation, noiseSuppression, autoGainControl } = preferences;
  const processing = { channelCount: 1, echoCancellation, noiseSuppression, autoGainControl };
  if (preferences.deviceId === null) return processing;
  const chosen = findMicrophone(await listMicrophones().catch(() => []), preferences); // the id alone will do
  return { ...processing, deviceId: { ideal: chosen?.id ?? preferences.deviceId } };
}

function isOverconstrained(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'OverconstrainedError';
}

/** What `getUserMedia` throws (https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia), in our codes. */
function microphoneError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof Overdue) return new AppError('microphone-busy', { cause: thrown });
  switch (thrown instanceof Error ? thrown.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return new AppError('microphone-denied', { cause: thrown });
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new AppError('microphone-missing', { cause: thrown });
    case 'NotReadableError':
    case 'AbortError': // the hardware failed in a way the browser can't tell
      return new AppError('microphone-busy', { cause: thrown });
    case 'NotSupportedError':
    case 'TypeError':
      return new AppError('recording-unsupported', { cause: thrown });
    default:
      return new AppError('unexpected', { cause: thrown });
  }
}
