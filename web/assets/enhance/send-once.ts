/** A second press within some seconds is a slip: it would only meet the idempotency key. */
const patience = 5000;

export const sendOnce = (): void => {
  const sent = new WeakMap<EventTarget, number>();
  document.addEventListener('submit', (event) => {
    if (!event.target) return;
    if (Date.now() - (sent.get(event.target) ?? 0) < patience) event.preventDefault();
    else sent.set(event.target, Date.now());
  });
  window.addEventListener('pageshow', (event) => {
    // Back from the next page out of the browser's memory: the form may be sent again at once.
    if (event.persisted) for (const form of document.forms) sent.delete(form);
  });
};
