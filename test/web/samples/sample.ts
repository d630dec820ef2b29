import type { ReactElement } from 'react';
import { assetsFor } from '../../../web/assets/assets.ts';
import type { FormTarget, Shell } from '../../../web/shell.ts';

/** A page in one state, under a name. */
export interface Sample {
  readonly name: string;
  readonly page: ReactElement;
}

export const assets = assetsFor({ headerColour: '#00566b' });

export const target = (action: string): FormTarget => ({
  action,
  csrf: 'csrf-token',
  once: 'once-key',
  version: 7,
});

export const visitor: Shell = {
  partnership: { name: 'Sutton Local Safeguarding Children Partnership' },
  stylesheet: assets.stylesheet.path,
  script: assets.script.path,
  home: '/',
  help: { email: 'help@partnership.example', telephone: '020 7946 0018' },
};

export const staff: Shell = {
  ...visitor,
  person: { name: 'Amara Okafor', role: 'Service Manager', signOut: target('/sign-out') },
};
