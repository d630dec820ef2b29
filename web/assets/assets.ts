import { createHash } from 'node:crypto';
import { enhanceJs, siteCss } from './generated/site.ts';

export interface Asset {
  /** With a hash of the contents in its name, so that it may be kept for ever. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
}

export interface Assets {
  /** Addresses for the shell of every page. */
  readonly stylesheet: string;
  readonly script: string;
  readonly files: readonly Asset[];
}

const named = (name: string, extension: string, body: string): string => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return `/assets/${name}-${hash}.${extension}`;
};

/** Every file that the pages ask for. The partnership's colour is in the stylesheet: the policy allows no inline style. */
export const assetsFor = (look: { readonly headerColour: string }): Assets => {
  const css = `:root{--app-header:${look.headerColour}}${siteCss}`;
  const stylesheet = named('site', 'css', css);
  const script = named('enhance', 'js', enhanceJs);
  return {
    stylesheet,
    script,
    files: [
      { path: stylesheet, contentType: 'text/css; charset=utf-8', body: css },
      { path: script, contentType: 'text/javascript; charset=utf-8', body: enhanceJs },
    ],
  };
};
