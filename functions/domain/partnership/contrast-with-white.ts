/** Relative luminance of one channel, WCAG 2.2 definition. */
const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Contrast ratio, 1 to 21, between white and a colour written `#rrggbb`. */
export const contrastWithWhite = (colour: string): number => {
  const luminance =
    0.2126 * channel(colour.slice(1, 3)) +
    0.7152 * channel(colour.slice(3, 5)) +
    0.0722 * channel(colour.slice(5, 7));
  return 1.05 / (luminance + 0.05);
};
