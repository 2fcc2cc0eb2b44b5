import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import type { Take } from '../../recorder/take';
import { useServices } from '../services-context';

export interface OpenInterview {
  readonly interview: Interview;
  readonly state: InterviewState;
  /** A take of this visit, while the page is open: there is sound to hear even if nothing could be stored. */
  takeOf(takeId: string): Take | null;
}

/** The interview of one question, from opening its page to leaving it. */
export function useInterview(question: Question): OpenInterview {
  const services = useServices();
  const [interview] = useState(() => services.interview(question));
  const takes = useRef(new Map<string, Take>());
  const state = useStore(interview.state);

  // Not while rendering: React may begin to render a page many times before it shows it.
  useEffect(() => services.expectAnswer(question), [services, question]);

  useEffect(() => {
    const keep = (now: InterviewState) => {
      if (now.phase === 'transcribing') takes.current.set(now.take.id, now.take);
    };
    const end = interview.state.subscribe(keep);
    return () => {
      end();
      interview.dispose();
    };
  }, [interview]);

  return { interview, state, takeOf: (takeId) => takes.current.get(takeId) ?? null };
}
