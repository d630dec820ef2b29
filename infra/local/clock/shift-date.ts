/** Makes `Date` of this thread tell the time of the local cloud. Call it before anything else is imported. */
export const shiftDate = (shared: SharedArrayBuffer): void => {
  const cell = new BigInt64Array(shared);
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = (): number => realNow() + Number(Atomics.load(cell, 0));
  const shifted = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget): object => {
      const made: unknown = Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget);
      if (made instanceof RealDate) return made;
      throw new TypeError('Date constructed something else');
    },
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.now = now;
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
};
