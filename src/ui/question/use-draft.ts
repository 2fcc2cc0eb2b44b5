import { useStore } from 'zustand';
import { type DraftPlace, isSamePlace } from '../../history/draft';
import { useServices } from '../services-context';

/** What was typed for a place and not handed in yet; empty when there is nothing. */
export function useDraft(place: DraftPlace): {
  readonly text: string;
  readonly keep: (text: string) => void;
} {
  const { drafts } = useServices();
  const text = useStore(drafts.state, (all) => all.find((one) => isSamePlace(one, place))?.text ?? '');
  return { text, keep: (next) => drafts.keep(place, next) };
}
