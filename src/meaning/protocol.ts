/** Everything that crosses the line to the meaning worker. Each `embed` gets exactly one answer with its id. */
export type ToMeaningWorker =
  | {
      /** First message, once: where the weights and ONNX Runtime's pair lie, absolute, with a slash at the end. */
      readonly type: 'start';
      readonly modelsUrl: string;
      readonly ortUrl: string;
      readonly threads: number;
    }
  | { readonly type: 'embed'; readonly id: number; readonly texts: readonly string[] };

export type FromMeaningWorker =
  /** First message: the worker holds its life lock. */
  | { readonly type: 'alive' }
  | { readonly type: 'ready' }
  | { readonly type: 'vectors'; readonly id: number; readonly vectors: readonly Float32Array[] }
  /** `missing`: the host doesn't serve the weights. Without an id the start failed. */
  | {
      readonly type: 'failed';
      readonly id: number | null;
      readonly missing: boolean;
      readonly message: string;
    };
