import type { ReactNode } from 'react';
import type { FormTarget } from '../shell.ts';

const hidden = ({ csrf, once, version }: FormTarget): readonly (readonly [string, string])[] =>
  [
    ['_csrf', csrf],
    ['_once', once],
    ['_version', version?.toString()],
  ].flatMap(([name, value]) => (name === undefined || value === undefined ? [] : [[name, value] as const]));

/** A form that the server judges: the browser's own bubbles cannot be styled, linked or translated. */
export const PostForm = ({
  target,
  children,
}: {
  readonly target: FormTarget;
  readonly children: ReactNode;
}) => (
  <form method="post" action={target.action} noValidate>
    {hidden(target).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);
