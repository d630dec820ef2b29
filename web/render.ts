import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole page as HTML. Nothing of React reaches the browser. */
export const renderPage = (page: ReactElement): string => `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
