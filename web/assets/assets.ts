import { createHash } from 'node:crypto';
import { enhanceJs, siteCss } from './generated/site.ts';

export interface Asset {
  /** With a hash of the contents in its name, so that it may be kept for ever. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
}

export interface Assets {
  readonly stylesheet: Asset;
  readonly script: Asset;
  /** Every file that the pages ask for. */
  readonly files: readonly Asset[];
}

const asset = (name: string, extension: string, contentType: string, body: string): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.${extension}`, contentType: `${contentType}; charset=utf-8`, body };
};

/** The partnership's own colour is in its stylesheet, because the policy allows no inline style. Make them once. */
export const assetsFor = (look: { readonly headerColour: string }): Assets => {
  const css = `:root{--app-header:${look.headerColour}}${siteCss}`;
  const stylesheet = asset('site', 'css', 'text/css', css);
  const script = asset('enhance', 'js', 'text/javascript', enhanceJs);
  return { stylesheet, script, files: [stylesheet, script] };
};
