/** How far a story has come, from 0 to 1, for whoever waits until it has come so far. */
export interface Progress {
  readonly report: (share: number) => void;
  readonly reached: (share: number) => Promise<void>;
}

export const createProgress = (): Progress => {
  let farthest = 0;
  let waiting: { readonly share: number; readonly go: () => void }[] = [];
  return {
    report: (share) => {
      // Told again from the beginning, it has still been there.
      farthest = Math.max(farthest, share);
      for (const one of waiting) if (one.share <= farthest) one.go();
      waiting = waiting.filter((one) => one.share > farthest);
    },
    reached: (share) =>
      share <= farthest
        ? Promise.resolve()
        : new Promise((go) => {
            waiting.push({ share, go });
          }),
  };
};
