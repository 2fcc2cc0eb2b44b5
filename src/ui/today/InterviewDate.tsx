import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { isoDay } from '../../words/days';
import { useNotices, useServices } from '../services-context';
import styles from './InterviewDate.module.css';

/** Sets, changes or clears the day of the interview, towards which practice is planned. */
export function InterviewDate({ date }: { readonly date: string | null }) {
  const { settings } = useServices();
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function save(chosen: string | null) {
    setOpen(false);
    opener.current?.focus();
    if (chosen === date) return;
    void notices.run(async () => {
      await settings.change({ interviewDate: chosen });
      if (chosen === null) {
        notices.done('The date is cleared.', () => settings.change({ interviewDate: date }));
      }
    });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('date');
    save(typeof chosen === 'string' && chosen !== '' ? chosen : null);
  }

  return (
    <>
      <Button
        ref={opener}
        variant="subtle"
        className={styles.opener ?? ''}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {date === null ? 'Set the date of your interview' : 'Change the date'}
      </Button>
      {open && (
        <form className={styles.form} onSubmit={submit}>
          <TextInput
            type="date"
            name="date"
            label="Date of your interview"
            defaultValue={date ?? ''}
            min={isoDay(Date.now())}
            autoFocus
          />
          <Button type="submit">Save date</Button>
          {date !== null && (
            <Button variant="subtle" onClick={() => save(null)}>
              Clear date
            </Button>
          )}
        </form>
      )}
    </>
  );
}
