import { isObject, own, stringOf } from './json-values';

export interface Turn {
  readonly question: string;
  readonly answer: string;
}

const ASKING_ROLES = /^(?:user|human|interviewer|recruiter)$/i;
const ANSWERING_ROLES = /^(?:assistant|gpt|bot|ai|model|candidate|interviewee)$/i;

/** A conversation, such as `{"role": "user", "content": "…"}` and the reply; null for any other list. */
export function turnsIn(list: readonly unknown[]): readonly Turn[] | null {
  const turns = list.map((one) =>
    isObject(one)
      ? {
          role: stringOf(own(one, 'role') ?? own(one, 'from') ?? own(one, 'speaker')),
          text: stringOf(own(one, 'content') ?? own(one, 'value') ?? own(one, 'text') ?? own(one, 'message')),
        }
      : { role: '', text: '' },
  );
  const isConversation =
    turns.some(({ role }) => ASKING_ROLES.test(role)) && turns.some(({ role }) => ANSWERING_ROLES.test(role));
  if (!isConversation) return null;
  return turns.flatMap(({ role, text }, index) => {
    const reply = turns[index + 1];
    const answer = reply && ANSWERING_ROLES.test(reply.role) ? reply.text : '';
    return ASKING_ROLES.test(role) ? [{ question: text, answer }] : [];
  });
}
