import { AppError } from '../base/app-error';
import { ifOverdue, within } from '../base/deadline';
import { SYSTEM_WAIT_MS } from './system-wait';

/** A microphone the user may choose. */
export interface MicrophoneChoice {
  /** `deviceId`: the same on the next visit, unless the user clears the site's data. */
  readonly id: string;
  readonly label: string;
}

/**
 * The microphones at hand, in the browser's order. Empty until the user has once allowed the microphone: browsers hide
 * ids and labels before; and when the system does not tell. Rejects as `mediaDevices` throws.
 */
export async function listMicrophones(): Promise<readonly MicrophoneChoice[]> {
  const listing = within('The list of microphones', mediaDevices().enumerateDevices(), SYSTEM_WAIT_MS);
  const none: readonly MediaDeviceInfo[] = []; // without names, the microphone can be used all the same
  const devices = await listing.catch(ifOverdue(none));
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Calls back with the list at once and whenever a microphone comes or goes. Returns the end of it. */
export function watchMicrophones(listener: (microphones: readonly MicrophoneChoice[]) => void): () => void {
  const devices = mediaDevices();
  let latest = 0;
  const tell = async () => {
    const turn = ++latest;
    const microphones = await listMicrophones();
    if (turn === latest) listener(microphones);
  };
  devices.addEventListener('devicechange', tell);
  void tell();
  return () => {
    latest = Number.POSITIVE_INFINITY;
    devices.removeEventListener('devicechange', tell);
  };
}

/**
 * The microphone that was chosen earlier: by id, else by label, because a replugged device may come back with a new id.
 * Null when it is not there.
 */
export function findMicrophone(
  microphones: readonly MicrophoneChoice[],
  chosen: { readonly deviceId: string | null; readonly deviceLabel?: string | null },
): MicrophoneChoice | null {
  const byId = microphones.find(({ id }) => id === chosen.deviceId);
  const byLabel = microphones.find(({ label }) => label !== '' && label === chosen.deviceLabel);
  return byId ?? byLabel ?? null;
}

/** Throws `insecure-page` where the browser hides microphones from pages by http, `recording-unsupported` where it has none. */
export function mediaDevices(): MediaDevices {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) throw new AppError(isSecureContext ? 'recording-unsupported' : 'insecure-page');
  return devices;
}
