import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppServices } from '../../app/services';
import type { AppError } from '../../base/app-error';
import { copySentence } from '../../words/sentences';
import { type TroublePlace, troubleDetails } from '../../words/trouble-details';
import { useServices } from '../services-context';
import { browserPlace } from './browser-place';
import styles from './CopyDetails.module.css';
import { isUnforeseen, logTrouble } from './log-trouble';

/** Under the sentence about trouble that nobody foresaw; nothing under all other. */
export function CopyDetails({ error }: { readonly error: AppError }) {
  const services = useServices();
  const [copied, setCopied] = useState<'not-yet' | 'yes' | 'refused'>('not-yet');
  useEffect(() => logTrouble(error), [error]);
  if (!isUnforeseen(error)) return null;
  const text = troubleDetails(error, placeOf(services));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('refused'); // not allowed, or no clipboard on a page without https
    }
  };
  return (
    <div className={styles.details}>
      <Button size="compact-sm" onClick={() => void copy()}>
        Copy details
      </Button>
      <p role="status" className="quiet">
        {copied !== 'not-yet' && copySentence(copied === 'yes')}
      </p>
      {copied === 'refused' && (
        <textarea
          className={styles.text}
          aria-label="Details"
          readOnly
          rows={6}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </div>
  );
}

function placeOf({ model, settings }: AppServices): TroublePlace {
  const now = model.state.getState();
  const { graphicsCard, graphicsCardTests } = settings.state.getState();
  const name = now.kind === 'idle' ? null : now.model;
  const test = name === null ? undefined : graphicsCardTests[name]?.outcome;
  const card = graphicsCard ? `graphics card on, its test: ${test ?? 'none'}` : 'graphics card off';
  return browserPlace(name === null ? 'none' : `${name}, ${now.kind}`, card);
}
