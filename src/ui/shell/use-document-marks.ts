import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../services-context';

/** Marks on `<html>` that tell tools outside the page what they may do: `data-ready`, `data-model` and `data-offline`. */
export function useDocumentMarks(): void {
  const { model, offline } = useServices();
  const offlineKind = useStore(offline.state, (state) => state.kind);
  const kind = useStore(model.state, (state) => state.kind);

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.ready = 'true';
    return () => {
      delete dataset.ready;
    };
  }, []);

  useEffect(() => {
    document.documentElement.dataset.offline = offlineKind;
  }, [offlineKind]);

  useEffect(() => {
    document.documentElement.dataset.model = kind === 'idle' ? 'loading' : kind;
  }, [kind]);
}
