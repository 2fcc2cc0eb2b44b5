import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { AppError } from '../../base/app-error';
import { count } from '../../words/figures';
import { errorSentence } from '../../words/sentences';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { EmptyPlace } from '../shell/EmptyPlace';
import { Page } from '../shell/Page';
import { Trouble } from '../shell/Trouble';
import { AnsweredQuestionCard } from './AnsweredQuestionCard';
import { byQuestion, searched } from './by-question';
import styles from './HistoryPage.module.css';
import { useRemoval } from './use-removal';

/** Every stored answer, grouped by its question. */
export default function HistoryPage() {
  const { attempts } = useServices();
  const { kind, attempts: stored, unreadable } = useStore(attempts.state);
  const groups = useMemo(() => byQuestion(stored), [stored]);
  const [sought, seek] = useState('');
  const found = useMemo(() => searched(groups, sought), [groups, sought]);
  const { removeAll, confirmation } = useRemoval();
  return (
    <Page title="History">
      {kind === 'unavailable' && (
        <Trouble>
          <p>{errorSentence(new AppError('storage-unavailable'))}</p>
        </Trouble>
      )}
      {kind === 'loading' && <p className="quiet">Reading your answers …</p>}
      {kind === 'ready' && stored.length === 0 && (
        <EmptyPlace>
          Your answers will be here, question by question: what you covered, how you sounded, and the
          recording to hear again. <a href="#/">Answer your first question</a>
        </EmptyPlace>
      )}
      {unreadable > 0 && (
        <p>
          {count(unreadable, 'stored answer')} can’t be read by this version of the app.{' '}
          {unreadable === 1 ? 'It is' : 'They are'} kept as {unreadable === 1 ? 'it is' : 'they are'}.
        </p>
      )}
      {stored.length > 0 && (
        <p>
          <a href={hrefOf({ page: 'progress' })}>How your answers change over time</a>
        </p>
      )}
      {groups.length > 1 && (
        <TextInput
          type="search"
          label="Search"
          description="In questions and in what you said."
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      )}
      <p role="status" className={sought === '' ? styles.quietStatus : undefined}>
        {sought !== '' && `${count(found.length, 'question')} found.`}
      </p>
      {found.map((group) => (
        <AnsweredQuestionCard key={group.key} group={group} />
      ))}
      {stored.length > 0 && (
        <div className={styles.foot}>
          <Button variant="subtle" color="red" onClick={removeAll}>
            Delete all answers
          </Button>
        </div>
      )}
      {confirmation}
    </Page>
  );
}
