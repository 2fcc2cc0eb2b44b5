import type { Question } from '../../bank/bank';
import { AnswerText } from './AnswerText';
import { type AnswerGroup, type AnswerItem, answerGroups } from './answer-groups';
import styles from './ModelAnswer.module.css';

/** The answer of the bank under its name. */
export function ModelAnswer({ question }: { readonly question: Question }) {
  return (
    <section className={styles.answer} aria-label="Model answer">
      <h2 data-model-answer tabIndex={-1}>
        Model answer
      </h2>
      <ModelAnswerText question={question} />
    </section>
  );
}

/** The answer as it is written: labels, bullets, numbered steps and code in their order. */
export function ModelAnswerText({
  question,
}: {
  readonly question: Pick<Question, 'answer' | 'placeholders'>;
}) {
  const { placeholders } = question;
  return (
    <>
      {placeholders.length > 0 && (
        <p className={styles.blanks}>
          To fill in with your own: {placeholders.join(', ')}. These are not scored.
        </p>
      )}
      {answerGroups(question.answer).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answer of a question never changes its order
        <Group key={index} group={group} />
      ))}
    </>
  );
}

function Group({ group }: { readonly group: AnswerGroup }) {
  if (group.kind === 'list') {
    const List = group.ordered ? 'ol' : 'ul';
    return (
      <List style={{ marginLeft: `${group.depth * 1.25}rem` }}>
        {group.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Item key={index} item={item} />
        ))}
      </List>
    );
  }
  const { block } = group;
  switch (block.kind) {
    case 'label':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Lead label={block.label} />
          <AnswerText text={block.text} />
        </p>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function Item({ item }: { readonly item: AnswerItem }) {
  return (
    <li {...(item.ordinal === null ? {} : { value: item.ordinal })}>
      <Lead label={item.label} />
      <AnswerText text={item.text} />
    </li>
  );
}

function Lead({ label }: { readonly label: string | null }) {
  return label === null ? null : (
    <strong>
      <AnswerText text={label} />:{' '}
    </strong>
  );
}
