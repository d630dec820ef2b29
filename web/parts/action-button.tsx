import type { Action } from '../shell.ts';
import { PostForm } from './post-form.tsx';

type Kind = 'primary' | 'secondary' | 'warning';

const classOf = (kind: Kind) => `govuk-button${kind === 'primary' ? '' : ` govuk-button--${kind}`}`;

/** A button that goes somewhere, or sends something. */
export const ActionButton = ({
  action,
  kind = 'secondary',
}: {
  readonly action: Action;
  readonly kind?: Kind;
}) =>
  'href' in action ? (
    <a href={action.href} className={classOf(kind)}>
      {action.text}
    </a>
  ) : (
    <PostForm target={action.form}>
      <button type="submit" className={classOf(kind)}>
        {action.text}
      </button>
    </PostForm>
  );
