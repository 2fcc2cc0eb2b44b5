/** Samples a second of everything that is measured, transcribed or kept as WAV: Whisper hears nothing else. */
export const SAMPLE_RATE_HZ = 16_000;
