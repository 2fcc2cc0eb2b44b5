import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import type { Sound } from '../review/PlayerControls';
import { useServices } from '../services-context';

export interface OpenInterview {
  readonly interview: Interview;
  readonly state: InterviewState;
  /** The sound of a take of this visit, while the page is open: there is something to hear even if nothing could be stored. */
  soundOf(takeId: string): Sound | null;
}

/** The interview of one question, from opening its page to leaving it. */
export function useInterview(question: Question): OpenInterview {
  const services = useServices();
  const [interview] = useState(() => services.interview(question));
  const sounds = useRef(new Map<string, Sound>());
  const state = useStore(interview.state);

  // Not while rendering: React may begin to render a page many times before it shows it.
  useEffect(() => services.expectAnswer(question), [services, question]);

  useEffect(() => {
    const keep = (now: InterviewState) => {
      if (now.phase !== 'transcribing') return;
      const { id, bytes, mimeType } = now.take; // its samples are four times as large, and nothing needs them once they are heard
      sounds.current.set(id, { bytes, mimeType });
    };
    const end = interview.state.subscribe(keep);
    return () => {
      end();
      interview.dispose();
    };
  }, [interview]);

  return { interview, state, soundOf: (takeId) => sounds.current.get(takeId) ?? null };
}
