import { put } from '../record.ts';

export const handler = async (): Promise<void> => {
  const now = new Date().toISOString();
  await put({ pk: 'sweeps', sk: now });
};
