/** Screen readers begin at what went wrong; a link in the summary puts the cursor into the question. */
export const focusSummary = (): void => {
  const summary = document.querySelector<HTMLElement>('[data-focus]');
  summary?.focus();
  summary?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const question = link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
    if (!question) return;
    event.preventDefault();
    const name =
      question.closest('fieldset')?.querySelector('legend') ??
      document.querySelector(`label[for="${CSS.escape(question.id)}"]`);
    (name ?? question).scrollIntoView();
    question.focus({ preventScroll: true });
  });
};
