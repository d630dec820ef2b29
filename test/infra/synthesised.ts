/** A partnership's stack, synthesised in memory with empty functions. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import type { Bundles } from '../../infra/bundles.ts';
import { PartnershipStack } from '../../infra/partnership-stack.ts';
import { loadSettings } from '../../infra/settings.ts';
import { type World, resolveIntrinsics } from '../../infra/local/assembly/resolve.ts';

export const emptyBundles = (folder: string): Bundles => {
  const bundle = join(folder, 'empty.mjs');
  writeFileSync(bundle, 'export const handler = async () => {};\n');
  return {
    http: bundle,
    workflow: bundle,
    relay: bundle,
    post: bundle,
    'mail-events': bundle,
    sweep: bundle,
  };
};

export const synthesised = (slug: string, folder: string): Template => {
  const app = new App({ outdir: join(folder, `cdk-${slug}`) });
  const stack = new PartnershipStack(app, `RapidReview-${slug}`, {
    settings: loadSettings(slug),
    bundles: emptyBundles(folder),
  });
  return Template.fromStack(stack);
};

const resources = z.record(z.string(), z.object({ Properties: z.record(z.string(), z.unknown()) }));

/** References become their logical ids, which is enough to read a definition by. */
const byLogicalId: World = {
  ref: (id) => (id === 'AWS::Partition' ? 'aws' : id),
  attribute: (id, name) =>
    name === 'Arn' ? `arn:aws:lambda:eu-west-2:000000000000:function:${id}` : `${id}.${name}`,
};

export const propertiesOf = (
  template: Template,
  type: string,
): readonly Readonly<Record<string, unknown>>[] =>
  Object.values(resources.parse(template.findResources(type))).map(({ Properties }) =>
    z.record(z.string(), z.unknown()).parse(resolveIntrinsics(Properties, byLogicalId)),
  );

export const definitionOf = (template: Template): unknown => {
  const [machine] = propertiesOf(template, 'AWS::StepFunctions::StateMachine');
  return JSON.parse(z.string().parse(machine?.DefinitionString));
};
