const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM` of so many minutes after midnight. */
export const timeOfDay = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
