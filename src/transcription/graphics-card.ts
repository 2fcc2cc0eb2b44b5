/** Why the graphics card can't be used at all. */
export type GraphicsCardTrouble = 'no-webgpu' | 'no-adapter';

/**
 * Asks the browser for a graphics card; null when there is one. Our build of ONNX Runtime also needs promises in
 * WebAssembly (JSPI), which came to browsers after WebGPU.
 */
export async function graphicsCardTrouble(): Promise<GraphicsCardTrouble | null> {
  if (!navigator.gpu || !('Suspending' in WebAssembly)) return 'no-webgpu';
  return (await navigator.gpu.requestAdapter()) === null ? 'no-adapter' : null;
}
