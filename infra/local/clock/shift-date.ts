/** Makes `Date` of this thread tell the time of the local cloud. Call it before anything else is imported. */
export const shiftDate = (shared: SharedArrayBuffer): void => {
  const cell = new BigInt64Array(shared);
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = (): number => realNow() + Number(Atomics.load(cell, 0));
  const shifted = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
};
