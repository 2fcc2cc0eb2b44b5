import { DEVICE_WAIT_MS, within } from '../base/deadline';

/** Why the graphics card can't be used at all. */
export type GraphicsCardTrouble = 'no-webgpu' | 'no-adapter';

/**
 * Asks the browser for a graphics card; null when there is one. A driver that never answers counts as none. Our build of ONNX Runtime also needs promises in
 * WebAssembly (JSPI), which came to browsers after WebGPU.
 */
export async function graphicsCardTrouble(): Promise<GraphicsCardTrouble | null> {
  if (!navigator.gpu || !('Suspending' in WebAssembly)) return 'no-webgpu';
  const asked = within('The graphics card', navigator.gpu.requestAdapter(), DEVICE_WAIT_MS);
  return (await asked.catch(() => null)) === null ? 'no-adapter' : null;
}
