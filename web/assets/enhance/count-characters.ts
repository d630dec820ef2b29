/** Says how much is left, to the eye at once and to a screen reader when the typing pauses. */
const left = (count: number): string => {
  const number = Math.abs(count).toLocaleString('en-GB');
  const characters = Math.abs(count) === 1 ? 'character' : 'characters';
  return count < 0
    ? `You have ${number} ${characters} too many`
    : `You have ${number} ${characters} remaining`;
};

export const countCharacters = (): void => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const area = box.querySelector('textarea');
    const message = box.querySelector('.govuk-character-count__message');
    if (!area || !message) continue;
    const spoken = document.createElement('div');
    spoken.className = 'govuk-visually-hidden';
    spoken.setAttribute('aria-live', 'polite');
    box.append(spoken);
    let pause = 0;
    const update = (): void => {
      // As the server counts: a line break is one character, spaces around the text are none.
      const rest = Number(box.dataset['count']) - area.value.trim().length;
      message.textContent = left(rest);
      message.classList.toggle('govuk-error-message', rest < 0);
      message.classList.toggle('govuk-hint', rest >= 0);
      area.classList.toggle(
        'govuk-textarea--error',
        rest < 0 || area.closest('.govuk-form-group--error') !== null,
      );
      clearTimeout(pause);
      pause = window.setTimeout(() => {
        spoken.textContent = left(rest);
      }, 1000);
    };
    area.addEventListener('input', update);
    if (area.value !== '') update();
  }
};
