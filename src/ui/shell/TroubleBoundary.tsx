import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { type AppError, toAppError } from '../../base/app-error';
import { ErrorTrouble } from './ErrorTrouble';

/** The one place where unforeseen trouble of drawing is caught. Going to another `place` leaves it behind. */
export class TroubleBoundary extends Component<
  { readonly place: string; readonly children: ReactNode },
  { readonly error: AppError | null }
> {
  override state: { readonly error: AppError | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { error: toAppError(thrown) };
  }

  override componentDidUpdate(before: { readonly place: string }) {
    if (before.place !== this.props.place && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ErrorTrouble error={error}>
        {error.code === 'part-missing' ? (
          <Button onClick={() => window.location.reload()}>Reload the page</Button> // it is asked for once a visit
        ) : (
          <Button onClick={() => this.setState({ error: null })}>Try again</Button>
        )}
      </ErrorTrouble>
    );
  }
}
