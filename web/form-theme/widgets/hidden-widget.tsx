import type { WidgetProps } from '@rjsf/utils';
import { shownText } from '../shown-value.ts';

export const HiddenWidget = (props: WidgetProps) => (
  <input
    type="hidden"
    id={props.id}
    name={props.htmlName ?? props.id}
    defaultValue={shownText(props.value)}
  />
);
