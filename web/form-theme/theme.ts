/** A react-jsonschema-form theme in the GOV.UK Design System's patterns, for pages rendered on the server. */
import type { FormProps } from '@rjsf/core';
import { QuestionsField } from './fields/questions-field.tsx';
import { FieldTemplate } from './templates/field-template.tsx';
import { GroupsTemplate, GroupTemplate } from './templates/groups-template.tsx';
import { CheckboxesWidget, RadiosWidget } from './widgets/choices.tsx';
import { ApproximateDateWidget, DateWidget } from './widgets/date-widget.tsx';
import { HiddenWidget } from './widgets/hidden-widget.tsx';
import { SelectWidget } from './widgets/select-widget.tsx';
import {
  EmailWidget,
  NumberWidget,
  PostcodeWidget,
  TelephoneWidget,
  TextWidget,
  TimeWidget,
} from './widgets/text-widget.tsx';
import { TextareaWidget } from './widgets/textarea-widget.tsx';

export const theme = {
  fields: { ObjectField: QuestionsField },
  templates: {
    FieldTemplate,
    ArrayFieldTemplate: GroupsTemplate,
    ArrayFieldItemTemplate: GroupTemplate,
  },
  widgets: {
    text: TextWidget,
    textarea: TextareaWidget,
    radios: RadiosWidget,
    checkboxes: CheckboxesWidget,
    select: SelectWidget,
    date: DateWidget,
    'approximate-date': ApproximateDateWidget,
    time: TimeWidget,
    email: EmailWidget,
    telephone: TelephoneWidget,
    postcode: PostcodeWidget,
    number: NumberWidget,
    hidden: HiddenWidget,
  },
} satisfies Pick<FormProps, 'fields' | 'templates' | 'widgets'>;
