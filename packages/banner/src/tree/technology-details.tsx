/** What a category uses, one press deeper, as the annex shows it (LAW-13, P39). */
import type { Tree } from '@kiwiconsent/markup';
import { filled } from '../view/filled.ts';
import type { CategoryView, TechnologyView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';

interface RowProperties {
  readonly view: PreferencesView;
  readonly row: TechnologyView;
  readonly level: 2 | 3;
}

/** Objecting is its own plain box, ticked means objected: a switch would turn the other way (DP-14). */
function Objection({ view, row }: Omit<RowProperties, 'level'>): Tree {
  const { words } = view.inventory;
  return (
    <div class="kc-objection">
      <p>{words.objectionAbout}</p>
      <label class="kc-box">
        <input
          type="checkbox"
          name={`objection.${row.id}`}
          checked={view.state.choice.objections.includes(row.id)}
          autocomplete="off"
        />
        {words.objection}
      </label>
    </div>
  );
}

function Technology({ view, row, level }: RowProperties): Tree {
  const Heading = `h${level + 1}`;
  const { columns } = view.inventory.words;
  const cells: readonly (readonly [string, Tree])[] = [
    [columns.purpose, row.purpose],
    [columns.provider, row.provider],
    [columns.kind, row.kind],
    [columns.retention, row.retention],
    [columns.access, row.access],
    [columns.place, row.place],
    [columns.consent, row.consent],
    ...(row.elsewhere ? [[columns.removal, row.elsewhere] as const] : []),
  ];
  return (
    <li class="kc-technology">
      <Heading>{row.name}</Heading>
      <dl>
        {cells.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {row.links.length > 0 && (
          <div>
            <dt>{columns.links}</dt>
            <dd>
              {row.links.map(({ href, label }) => (
                <a href={href} rel="noreferrer">
                  {label}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {row.objection && <Objection view={view} row={row} />}
    </li>
  );
}

interface Properties {
  readonly view: PreferencesView;
  readonly category: CategoryView;
  readonly level: 2 | 3;
  /** What stands above the rows. */
  readonly children?: Tree;
}

export function TechnologyDetails({ view, category, level, children }: Properties): Tree {
  const rows = category.technologies;
  return (
    <details>
      <summary>{filled(view.inventory.words.inventory, { n: rows.length })}</summary>
      {children}
      <ul class="kc-technologies">
        {rows.map((row) => (
          <Technology view={view} row={row} level={level} />
        ))}
      </ul>
    </details>
  );
}
