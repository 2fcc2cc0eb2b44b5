import type { TroublePlace } from '../../words/trouble-details';

/** This app in this browser, with what is known of its model. */
export function browserPlace(model: string, graphicsCard: string): TroublePlace {
  const threads = crossOriginIsolated ? 'threads' : 'one thread'; // WebAssembly gets no more without isolation
  return {
    version: APP_VERSION,
    browser: navigator.userAgent,
    model,
    device: `${navigator.hardwareConcurrency} cores, ${threads}, ${graphicsCard}`,
  };
}
