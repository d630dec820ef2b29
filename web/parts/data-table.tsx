import type { ReactNode } from 'react';

export interface DataTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly id: string;
}

/** A table in a region of its own, which scrolls sideways by keyboard too when the page is narrow. */
export const DataTable = ({ title, columns, rows, id }: DataTableProps) => (
  <>
    <h2 className="govuk-heading-m" id={id}>
      {title}
    </h2>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
    <section className="app-scroll" aria-labelledby={id} tabIndex={0}>
      <table className="govuk-table" aria-labelledby={id}>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <th scope="col" className="govuk-table__header" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map(([head, ...cells], row) => (
            <tr className="govuk-table__row" key={`row-${row + 1}`}>
              <th scope="row" className="govuk-table__header">
                {head}
              </th>
              {cells.map((cell, column) => (
                <td className="govuk-table__cell" key={columns[column + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);
