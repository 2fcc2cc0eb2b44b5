import { env, InferenceSession } from 'onnxruntime-web';
import type { Device } from '../../transcript';

/** ONNX Runtime in the build that runs Whisper; a worker opens one, for good. */
export interface Runtime {
  readonly device: Device;
  open(graph: Uint8Array, options?: GraphOptions): Promise<InferenceSession>;
  /** Resolves when the graphics card is lost; to be asked once a session is open. Never does on the processor. */
  lost(): Promise<unknown>;
}

interface GraphOptions {
  /** Files that hold the weights of the graph. */
  readonly externalData?: InferenceSession.SessionOptions['externalData'];
  /** Outputs that the next run takes as they are: on the graphics card they stay there. */
  readonly fedBack?: readonly string[];
}

/**
 * Loads the build for a device from `ortUrl`. The processor's is small; the graphics card's (17 MB, with WebGPU) is fetched
 * by those alone who turned it on.
 */
export async function openRuntime(device: Device, ortUrl: string, threads: number): Promise<Runtime> {
  // Voice activity is the processor's in any case.
  env.wasm.wasmPaths = pairOf(`${ortUrl}ort-wasm-simd-threaded`);
  env.wasm.numThreads = threads;
  return device === 'wasm' ? onProcessor() : onGraphicsCard(ortUrl);
}

function onProcessor(): Runtime {
  return {
    device: 'wasm',
    open: (graph, { externalData = [] } = {}) =>
      InferenceSession.create(graph, { executionProviders: ['wasm'], externalData }),
    lost: () => new Promise(() => {}),
  };
}

async function onGraphicsCard(ortUrl: string): Promise<Runtime> {
  const gpu = await import('onnxruntime-web/jspi');
  gpu.env.wasm.wasmPaths = pairOf(`${ortUrl}ort-wasm-simd-threaded.jspi`);
  gpu.env.wasm.numThreads = 1; // the processor does next to nothing here
  return {
    device: 'webgpu',
    open: (graph, { externalData = [], fedBack = [] } = {}) =>
      gpu.InferenceSession.create(graph, {
        executionProviders: ['webgpu'],
        externalData,
        logSeverityLevel: ERRORS, // that shapes are computed by the processor is no news
        preferredOutputLocation: Object.fromEntries(fedBack.map((name) => [name, 'gpu-buffer'])),
        // Turns int8 weights into float32 now; else they become products of integers, which WebGPU gets wrong.
        extra: { session: { disable_quant_qdq: '1' } },
      }),
    async lost() {
      const device = await gpu.env.webgpu.device;
      return device.lost;
    },
  };
}

/** A level of ONNX Runtime's log. */
const ERRORS = 3;

function pairOf(path: string) {
  return { mjs: `${path}.mjs`, wasm: `${path}.wasm` };
}
