/** Copies one answer to the clipboard, for keying into the national form. */
export const copyButtons = (): void => {
  if (!('clipboard' in navigator)) return;
  const said = document.createElement('div');
  said.className = 'govuk-visually-hidden';
  said.setAttribute('role', 'status');
  document.body.append(said);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const words = button.innerHTML;
    button.hidden = false;
    button.addEventListener('click', () => {
      const source = document.getElementById(button.dataset['copy'] ?? '');
      navigator.clipboard.writeText(source?.innerText ?? '').then(
        () => {
          button.textContent = 'Copied';
          said.textContent = `Copied: ${button.dataset['called'] ?? ''}`;
          setTimeout(() => {
            button.innerHTML = words;
          }, 2000);
        },
        () => {
          said.textContent = 'The browser did not allow copying. Select the text and copy it.';
          button.textContent = 'Not copied';
        },
      );
    });
  }
};
