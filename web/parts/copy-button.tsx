export interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  readonly from: string;
  /** What it is, for those who hear the button without the row. */
  readonly called: string;
}

/** Without script it is not there: it could do nothing. */
export const CopyButton = ({ from, called }: CopyButtonProps) => (
  <button
    type="button"
    hidden
    className="govuk-button govuk-button--secondary app-copy"
    data-copy={from}
    data-called={called}
  >
    Copy<span className="govuk-visually-hidden"> {called}</span>
  </button>
);
