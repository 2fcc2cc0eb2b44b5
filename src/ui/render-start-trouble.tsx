import './page-styles';
import { Button, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { toAppError } from '../base/app-error';
import { errorSentence } from './sentences';
import { Trouble } from './shell/Trouble';
import { theme } from './theme';

/** Shown instead of the app when it could not even start. */
export function renderStartTrouble(root: HTMLElement, thrown: unknown, retry: () => void): void {
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <main style={{ maxWidth: '46rem', margin: '0 auto', padding: '48px 16px' }}>
        <h1>Viva Voce could not start</h1>
        <Trouble>
          <p>{errorSentence(toAppError(thrown))}</p>
          <Button onClick={retry}>Try again</Button>
        </Trouble>
      </main>
    </MantineProvider>,
  );
}
