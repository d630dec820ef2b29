import { Layout } from '../layout.tsx';
import { daysLeftInWords, inFull } from '../parts/dates.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { PostForm } from '../parts/post-form.tsx';
import type { Due, FormTarget, Link, Shell } from '../shell.ts';

export interface RequestPageProps {
  readonly shell: Shell;
  /** "an agency return": after "asks you for". */
  readonly what: string;
  readonly reference: string;
  readonly due?: Due;
  /** Hidden but for a few letters; posted as `address`. */
  readonly addresses: readonly { readonly id: string; readonly masked: string }[];
  readonly target: FormTarget;
  /** Instead of "<partnership> asks you for <what>". */
  readonly heading?: string;
  /** "London Borough of Sutton, Head of Safeguarding": who is asked, as somebody else may have been sent the link. */
  readonly askedOf?: string;
  /** Where it is done after signing in, instead of with a code. */
  readonly signIn?: Link;
  /** When none of several addresses was chosen. */
  readonly fault?: string;
}

const Addresses = ({
  addresses,
  fault,
}: Pick<RequestPageProps, 'addresses'> & { readonly fault: string | undefined }) => (
  <div className={`govuk-form-group${fault === undefined ? '' : ' govuk-form-group--error'}`}>
    <fieldset
      className="govuk-fieldset"
      {...(fault !== undefined && { 'aria-describedby': 'address-error' })}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Where should the code go?</legend>
      {fault !== undefined && (
        <p className="govuk-error-message" id="address-error">
          <span className="govuk-visually-hidden">Error:</span> {fault}
        </p>
      )}
      <div className="govuk-radios">
        {addresses.map(({ id, masked }, index) => (
          <div className="govuk-radios__item" key={id}>
            <input
              className="govuk-radios__input"
              type="radio"
              name="address"
              id={`address-${index + 1}`}
              value={id}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`address-${index + 1}`}>
              {masked}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  </div>
);

const ByCode = ({ addresses, target, fault }: RequestPageProps) => {
  const [only, second] = addresses;
  return (
    <>
      <p className="govuk-body">
        To go on, you need a code. We send it by email to the person whom we asked. It is valid for 10
        minutes.
      </p>
      <PostForm target={target}>
        {second === undefined ? (
          <>
            <input type="hidden" name="address" value={only?.id ?? ''} />
            <p className="govuk-body">
              The code goes to <strong>{only?.masked}</strong>.
            </p>
          </>
        ) : (
          <Addresses addresses={addresses} fault={fault} />
        )}
        <button type="submit" className="govuk-button">
          Send me a code
        </button>
      </PostForm>
    </>
  );
};

const BySigningIn = ({ signIn }: { readonly signIn: Link }) => (
  <>
    <p className="govuk-body">
      This is done by the partnership’s or the local authority’s own staff, after signing in.
    </p>
    <a className="govuk-button" href={signIn.href}>
      {signIn.text}
    </a>
  </>
);

/** Behind the link of a message: it says who asks for what by when, no fact of a case, and lets nobody in. */
export const RequestPage = (props: RequestPageProps) => {
  const { shell, what, reference, due, fault } = props;
  const heading = props.heading ?? `${shell.partnership.name} asks ${props.askedOf ?? 'you'} for ${what}`;
  return (
    <Layout shell={shell} title="A request for you" hasErrors={fault !== undefined}>
      <ErrorSummary problems={fault === undefined ? [] : [{ text: fault, href: '#address-1' }]} />
      <span className="govuk-caption-l">Case {reference}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      {due && (
        <p className="govuk-body">
          It {due.workingDaysLeft < 0 ? 'was' : 'is'} due by the end of <strong>{inFull(due.date)}</strong>.{' '}
          {daysLeftInWords(due)}.
        </p>
      )}
      {props.signIn === undefined ? <ByCode {...props} /> : <BySigningIn signIn={props.signIn} />}
      <p className="govuk-body">
        If this address is not yours any more, contact {shell.partnership.name}: the details are at the bottom
        of this page.
      </p>
    </Layout>
  );
};
