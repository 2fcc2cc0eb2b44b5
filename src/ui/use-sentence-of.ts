import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SentenceOf } from '../app/services';
import { useServices } from './services-context';

/** What finds sentences in the model answers of the open bank; it finds none until it is loaded itself. */
export function useSentenceOf(): SentenceOf {
  const { library } = useServices();
  useEffect(() => void library.loadSentences(), [library]);
  return useStore(library.sentences, (sentences) => sentences.of);
}
