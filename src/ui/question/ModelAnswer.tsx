import type { Question } from '../../bank/bank';
import { type AnswerGroup, type AnswerItem, answerGroups } from './answer-groups';
import styles from './ModelAnswer.module.css';

/** The answer of the bank as it is written: labels, bullets, numbered steps and code in their order. */
export function ModelAnswer({ question }: { readonly question: Question }) {
  const { placeholders } = question;
  return (
    <section className={`card ${styles.answer}`} aria-label="Model answer">
      <h2 data-model-answer tabIndex={-1}>
        Model answer
      </h2>
      {placeholders.length > 0 && (
        <p className={styles.blanks}>
          To fill in with your own: {placeholders.join(', ')}. These are not scored.
        </p>
      )}
      {answerGroups(question.answer).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answer of a question never changes its order
        <Group key={index} group={group} />
      ))}
    </section>
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
          {block.text}
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
      {item.text}
    </li>
  );
}

function Lead({ label }: { readonly label: string | null }) {
  return label === null ? null : <strong>{label}: </strong>;
}
