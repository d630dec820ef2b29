/** Text with its own line breaks, as it was typed. */
export const Lines = ({ text }: { readonly text: string }) => <span className="app-lines">{text}</span>;
