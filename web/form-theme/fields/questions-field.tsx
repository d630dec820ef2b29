import {
  type ErrorSchema,
  type FieldProps,
  type RJSFSchema,
  toFieldPathId,
  type UiSchema,
} from '@rjsf/utils';
import { optionsIn, textOption } from '../options.ts';
import { isRecord } from '../../../forms/json.ts';
import { childOf, isList, type Segment } from '../pointer.ts';
import type { Block } from '../rjsf-schema.ts';

const isPath = (value: unknown): value is readonly Segment[] => isList(value);

const blocksIn = (uiSchema: UiSchema | undefined, schema: RJSFSchema): readonly Block[] => {
  const given = optionsIn(uiSchema)['blocks'];
  if (!isList(given)) return [{ paths: Object.keys(schema.properties ?? {}).map((key) => [key]) }];
  return given.filter(isRecord).map((block) => {
    const paths = isList(block['paths']) ? block['paths'].filter(isPath) : [];
    const when = textOption(block, 'when');
    const why = textOption(block, 'why');
    return { paths, ...(when !== undefined && { when }), ...(why !== undefined && { why }) };
  });
};

interface Found {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
  readonly errorSchema: ErrorSchema | undefined;
  readonly formData: unknown;
  readonly required: boolean;
}

const stepInto = (found: Found, key: Segment): Found => {
  const child = found.schema.properties?.[key];
  const uiSchema: unknown = found.uiSchema[key];
  return {
    schema: typeof child === 'object' ? child : {},
    uiSchema: isRecord(uiSchema) ? { ...uiSchema } : {},
    errorSchema: found.errorSchema?.[key],
    formData: childOf(found.formData, key),
    required: found.schema.required?.includes(String(key)) ?? false,
  };
};

/**
 * An object's questions in the order of the page, however deep each answer lies: the library's own field goes
 * object by object and would tear apart what belongs together.
 */
export const QuestionsField = (props: FieldProps) => {
  const { schema, uiSchema, errorSchema, registry, fieldPathId } = props;
  const formData: unknown = props.formData;
  const { SchemaField } = registry.fields;
  const root: Found = { schema, uiSchema: uiSchema ?? {}, errorSchema, formData, required: true };
  if (!SchemaField) return null;
  return blocksIn(uiSchema, schema).map((block) => {
    const questions = block.paths.map((path) => {
      const found = path.reduce<Found>(stepInto, root);
      const place = path.reduce(
        (parent, key) => toFieldPathId(key, registry.globalFormOptions, parent),
        fieldPathId,
      );
      return (
        <SchemaField
          key={place.$id}
          schema={found.schema}
          uiSchema={found.uiSchema}
          {...(found.errorSchema && { errorSchema: found.errorSchema })}
          formData={found.formData}
          required={found.required}
          name={String(path.at(-1))}
          fieldPathId={place}
          registry={registry}
          onChange={props.onChange}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
        />
      );
    });
    if (block.when === undefined) return questions;
    return (
      <div className="app-dependent" data-when={block.when} key={JSON.stringify(block.paths)}>
        {block.why !== undefined && <p className="app-dependent__why">{block.why}</p>}
        {questions}
      </div>
    );
  });
};
