/** The CDK app: one stack for each partnership. `-c partnership=sutton` chooses one. */
import { App } from 'aws-cdk-lib';
import { z } from 'zod';
import { BundleError, bundleFunctions, repositoryRoot } from './bundles.ts';
import { PartnershipStack } from './partnership-stack.ts';
import { loadSettings, partnershipsIn, SettingsError, settingsFolder } from './settings.ts';

const context = z.object({
  partnership: z.string().optional(),
  /** Where the settings files are; tests give their own. */
  settings: z.string().default(settingsFolder),
  /** What the catalogue's entries are relative to; tests give their own handlers. */
  handlers: z.string().default(repositoryRoot),
});

const build = async (): Promise<void> => {
  const app = new App();
  const given = (key: string): unknown => app.node.tryGetContext(key);
  const { partnership, settings, handlers } = context.parse({
    partnership: given('partnership'),
    settings: given('settings'),
    handlers: given('handlers'),
  });
  const chosen = partnership === undefined ? partnershipsIn(settings) : [partnership];
  if (chosen.length === 0) throw new SettingsError([`There are no settings files (*.json) in ${settings}.`]);
  const all = chosen.map((slug) => loadSettings(slug, settings));
  const bundles = await bundleFunctions(handlers);
  for (const one of all) {
    new PartnershipStack(app, `RapidReview-${one.slug}`, { settings: one, bundles });
  }
  app.synth();
};

try {
  await build();
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof BundleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
