/**
 * The longest that the recorder waits for anything the browser or system promised, user apart. Firefox without an audio
 * output never starts an AudioContext; recorders were seen that never said that they had started or stopped. A phone that
 * wakes a Bluetooth headset takes up to two seconds.
 */
export const SYSTEM_WAIT_MS = 4_000;

/** A compressed chunk comes each second; without the first one after this much sound, none will come. */
export const FIRST_CHUNK_S = 4;
