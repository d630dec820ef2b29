/** Hides a question that does not apply to what is chosen above it. The server removes its answer, not the script. */
type Live = { name?: string; in?: string[]; all?: Live[]; any?: Live[]; not?: Live };

const isLive = (value: unknown): value is Live => typeof value === 'object' && value !== null;

const valuesOf = (name: string): readonly string[] =>
  [...document.getElementsByName(name), ...document.getElementsByName(`${name}[]`)].flatMap((input) => {
    if (input.closest('[hidden]')) return [];
    if (input instanceof HTMLInputElement)
      return ['radio', 'checkbox'].includes(input.type) && !input.checked ? [] : [input.value];
    return input instanceof HTMLSelectElement || input instanceof HTMLTextAreaElement ? [input.value] : [];
  });

const holds = (live: Live): boolean => {
  if (live.all) return live.all.every(holds);
  if (live.any) return live.any.some(holds);
  if (live.not) return !holds(live.not);
  return valuesOf(live.name ?? '').some((value) => live.in?.includes(value));
};

export const revealDependents = (): void => {
  const dependents = [...document.querySelectorAll<HTMLElement>('[data-when]')].map((block) => {
    const when: unknown = JSON.parse(block.dataset['when'] ?? '{}');
    return { block, when: isLive(when) ? when : {} };
  });
  if (dependents.length === 0) return;
  const update = (): void => {
    // In the order of the page: a hidden question answers nothing, so what depends on it goes too.
    for (const { block, when } of dependents) block.hidden = !holds(when);
  };
  document.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  update();
};
