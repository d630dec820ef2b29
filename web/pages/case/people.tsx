export interface PersonLine {
  /** "Coordinator", "Police lead". */
  readonly role: string;
  readonly name: string;
  readonly organisation?: string;
  readonly email?: string;
}

export const People = ({ people }: { readonly people: readonly PersonLine[] }) => (
  <section className="app-section" id="people">
    <h2 className="govuk-heading-m">People</h2>
    <dl className="govuk-summary-list">
      {people.map(({ role, name, organisation, email }, index) => (
        <div className="govuk-summary-list__row" key={`${index}-${role}`}>
          <dt className="govuk-summary-list__key">{role}</dt>
          <dd className="govuk-summary-list__value">
            {name}
            {organisation !== undefined && `, ${organisation}`}
            {email !== undefined && (
              <>
                <br />
                <a className="govuk-link app-break" href={`mailto:${email}`}>
                  {email}
                </a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
