import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Bank, Question } from '../../bank/bank';
import type { BankEdit } from '../../bank/edit-bank';
import { draftOf, type QuestionDraft, questionOfDraft } from '../../bank/question-draft';
import { placeIn } from '../../bank/question-order';
import { newId } from '../../base/new-id';
import { EDIT_DONE } from '../../words/edit-words';
import { useNotices } from '../services-context';
import { DialogSteps } from '../shell/DialogSteps';
import { AnswerField } from './AnswerField';
import styles from './QuestionForm.module.css';
import { SectionField } from './SectionField';
import { useBankEdit } from './use-bank-edit';

/** The fields of a question. Nothing changes before it is saved. */
export default function QuestionForm(props: {
  readonly bank: Bank;
  /** Null for a new one. */
  readonly question: Question | null;
  readonly draft?: string;
  /** The first change: from now on closing would lose something. */
  readonly onTyped: () => void;
  /** `more`: another question is to be typed. */
  readonly onSaved: (more: boolean) => void;
  readonly onChanged?: () => void;
}) {
  const { bank, question, onTyped, onSaved, onChanged } = props;
  const edit = useBankEdit(bank.id, onChanged);
  const notices = useNotices();
  const text = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(() => beginning(bank, question, props.draft));
  const [isWanting, setWanting] = useState(false);
  const [isSpeaking, setSpeaking] = useState(false);
  const toAnswer = props.draft !== undefined || question?.answer.length === 0; // that is what one came for

  function change(part: Partial<QuestionDraft>) {
    setDraft((before) => ({ ...before, ...part }));
    onTyped();
  }

  function speak(speaking: boolean) {
    setSpeaking(speaking);
    if (speaking) onTyped();
  }

  async function save(more: boolean) {
    if (isSpeaking) return; // what is being said is not there yet
    if (draft.text.trim() === '') {
      setWanting(true);
      text.current?.focus();
      return;
    }
    const saved = await notices.run(async () => {
      const change = savedBy(bank, question, draft);
      return edit(change, question ? EDIT_DONE.saved : EDIT_DONE.added);
    });
    if (!saved) return;
    onSaved(more);
    if (!more) return;
    setDraft({ ...emptyDraft, section: draft.section });
    text.current?.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(false);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        ref={text}
        label="Question"
        autosize
        minRows={2}
        maxRows={6}
        autoFocus={!toAnswer}
        data-first-focus={!toAnswer || undefined}
        error={isWanting && draft.text.trim() === '' ? 'Type the question first.' : null}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      {(question?.given?.length ?? 0) > 0 && (
        <Textarea
          label="Shown with the question"
          autosize
          minRows={2}
          maxRows={10}
          value={draft.given}
          onChange={({ currentTarget }) => change({ given: currentTarget.value })}
        />
      )}
      <AnswerField
        value={draft.answer}
        autoFocus={toAnswer}
        onChange={(answer) => change({ answer })}
        onSpeaking={speak}
      />
      <SectionField bank={bank} value={draft.section} onChange={(section) => change({ section })} />
      <DialogSteps>
        <Button type="submit" variant="filled" aria-disabled={isSpeaking || undefined}>
          Save
        </Button>
        {!question && (
          <Button aria-disabled={isSpeaking || undefined} onClick={() => void save(true)}>
            Save and add another
          </Button>
        )}
      </DialogSteps>
    </form>
  );
}

const emptyDraft: QuestionDraft = { text: '', section: '', given: '', answer: '' };

/** A new question goes on in the last section. */
function beginning(bank: Bank, question: Question | null, answer: string | undefined): QuestionDraft {
  const draft = question ? draftOf(question) : { ...emptyDraft, section: bank.sections.at(-1) ?? bank.title };
  return answer === undefined ? draft : { ...draft, answer };
}

function savedBy(bank: Bank, question: Question | null, draft: QuestionDraft): BankEdit {
  const section = draft.section.trim() || bank.title;
  const id = question?.id ?? newId();
  const at = placeIn(bank, id, section);
  const number =
    question?.number ??
    bank.questions[at]?.number ??
    1 + Math.max(...bank.questions.map((one) => one.number));
  return { kind: 'put', question: questionOfDraft({ ...draft, section }, question ?? { id, number }), at };
}
