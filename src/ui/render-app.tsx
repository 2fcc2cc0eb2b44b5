import './page-styles';
import { createRoot } from 'react-dom/client';
import type { AppServices } from '../app/services';
import { App } from './App';

/** Draws the app into `root`. `<html data-ready="true">` tells when it can be used. Returns what takes it away again. */
export function renderApp(root: HTMLElement, services: AppServices): () => void {
  const react = createRoot(root, { onCaughtError: () => {} }); // `TroubleBoundary` shows and logs it
  react.render(<App services={services} />);
  return () => react.unmount();
}
