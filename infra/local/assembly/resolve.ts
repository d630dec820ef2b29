/** Evaluates CloudFormation's intrinsic functions against the local cloud. */
import { z } from 'zod';
import { LocalProblem } from '../problem.ts';

export interface World {
  /** Of a resource's logical id, or of a pseudo parameter such as AWS::Region. */
  ref(id: string): string;
  attribute(id: string, name: string): string;
}

const ref = z.strictObject({ Ref: z.string() });
const getAtt = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const sub = z.strictObject({ 'Fn::Sub': z.string() });
const select = z.strictObject({ 'Fn::Select': z.tuple([z.coerce.number(), z.unknown()]) });
const split = z.strictObject({ 'Fn::Split': z.tuple([z.string(), z.unknown()]) });
const plainObject = z.record(z.string(), z.unknown());

const text = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new LocalProblem(`The template joins something that is not text: ${JSON.stringify(value)}`);
};

const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new LocalProblem(`The template selects from something that is not a list: ${JSON.stringify(value)}`);
};

const substitute = (template: string, world: World): string =>
  template.replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    const [id = '', ...attribute] = name.split('.');
    return attribute.length === 0 ? world.ref(id) : world.attribute(id, attribute.join('.'));
  });

/** Everything in `value` evaluated. A function this does not know is a LocalProblem, never a guess. */
export const resolveIntrinsics = (value: unknown, world: World): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolveIntrinsics(item, world));
  const object = plainObject.safeParse(value);
  if (!object.success) return value;
  const asRef = ref.safeParse(value);
  if (asRef.success) return world.ref(asRef.data.Ref);
  const asGetAtt = getAtt.safeParse(value);
  if (asGetAtt.success) return world.attribute(...asGetAtt.data['Fn::GetAtt']);
  const asJoin = join.safeParse(value);
  if (asJoin.success) {
    const [separator, parts] = asJoin.data['Fn::Join'];
    return parts.map((part) => text(resolveIntrinsics(part, world))).join(separator);
  }
  const asSub = sub.safeParse(value);
  if (asSub.success) return substitute(asSub.data['Fn::Sub'], world);
  const asSelect = select.safeParse(value);
  if (asSelect.success) {
    const [index, from] = asSelect.data['Fn::Select'];
    return list(resolveIntrinsics(from, world))[index];
  }
  const asSplit = split.safeParse(value);
  if (asSplit.success) {
    const [separator, from] = asSplit.data['Fn::Split'];
    return text(resolveIntrinsics(from, world)).split(separator);
  }
  const [unknown] = Object.keys(object.data).filter((key) => key.startsWith('Fn::'));
  if (unknown !== undefined) {
    throw new LocalProblem(`The template uses ${unknown}, which the local cloud does not know yet.`);
  }
  return Object.fromEntries(
    Object.entries(object.data).map(([key, item]) => [key, resolveIntrinsics(item, world)]),
  );
};
