import { vi } from 'vitest';
import type { AppError } from '../../src/base/app-error';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';

export const PREFERENCES = {
  deviceId: null,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

/** Sinks that keep what they get, and tell when something is enough. */
export function keepingSinks() {
  const chunks: { bytes: ArrayBuffer; index: number; mimeType: string; at: number }[] = [];
  const samples: Float32Array[] = [];
  const levels: number[] = [];
  const sinks = {
    onChunk: (bytes: ArrayBuffer, index: number, mimeType: string) =>
      void chunks.push({ bytes, index, mimeType, at: performance.now() }),
    onSamples: (block: Float32Array) => void samples.push(block),
    onLevel: (rms: number) => void levels.push(rms),
    onLost: vi.fn<(error: AppError) => void>(),
    onSilentInput: vi.fn<() => void>(),
    onMissing: vi.fn<(missing: boolean) => void>(),
  };
  const seconds = () => samples.reduce((sum, block) => sum + block.length, 0) / SAMPLE_RATE_HZ;
  const heard = (wanted: number) =>
    vi.waitUntil(() => seconds() >= wanted, { timeout: wanted * 1_000 + 5_000, interval: 20 });
  return { sinks, chunks, levels, seconds, heard };
}

/** Every stream that the page opens from now on. */
export function watchStreams(): MediaStream[] {
  const streams: MediaStream[] = [];
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async (constraints) => {
    const stream = await open(constraints);
    streams.push(stream);
    return stream;
  });
  return streams;
}

export function trackStates(streams: readonly MediaStream[]): readonly MediaStreamTrackState[] {
  return streams.flatMap((stream) => stream.getTracks()).map((track) => track.readyState);
}
